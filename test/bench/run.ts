import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {cpus, totalmem} from 'node:os'
import {join} from 'node:path'
import {measureBuilds} from './build-part.ts'
import {measureBuild} from './build-phases.ts'
import {writeCorpus} from './corpus.ts'
import {allGenerators} from './generators/all-generators.ts'
import {measureLinkCurve} from './link-curve.ts'
import {measureLake} from './measure-lake.ts'
import {measureEdits} from './measure-edits.ts'
import {measurePublishing} from './measure-publishing.ts'
import {measureRealSite} from './measure-real-site.ts'
import {measureRebuilds} from './measure-rebuilds.ts'
import {memoryDisk} from './memory-disk.ts'
import {readOptions, USAGE, UsageError, type BenchOptions} from './options.ts'
import {printTable} from './print-table.ts'
import {readResults, storeResults} from './stored-results.ts'
import {writeReport} from './write-report.ts'

/** Every timing there is, in one run: absolute figures of a shared machine mean little alone. */
const asked = readCommandLine()
const {parts, sizes, rounds, quick, generators: wanted} = asked

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const note = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

const disk = memoryDisk()
const machine = {
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  output: disk.inMemory ? 'in memory' : 'on disk',
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], {encoding: 'utf8'}).trim(),
}
say(printTable('Machine', [machine]))

const run = {commit: machine.commit, day: new Date().toISOString().slice(0, 10)}
const results: Record<string, unknown> = {machine}
const folder = await mkdtemp(join(disk.folder, 'stepzero-bench-'))
try {
  if (parts.has('build')) {
    const {commit} = machine
    const builds = await measureBuilds({sizes, rounds, commit, wanted, folder, say: note})
    for (const {name, notRun} of builds.missing) say(`\nNot run: ${name}: ${notRun}`)
    say(printTable('Versions', builds.versions))
    say(printTable('A full build, templates compiled, medians', builds.rows, 'said'))
    say(printTable('Bytes of an entry page, medians', builds.weights))
    const unlike = builds.differences.length
    say(`\n${builds.compared} pages compared, ${unlike} differences`)
    if (unlike > 0)
      say(printTable('Pages that are not shown alike', builds.differences.slice(0, 5)))
    results['builds'] = {...run, ...builds}
  }

  if (parts.has('rebuild')) {
    const {generators} = await allGenerators(machine.commit, wanted)
    const rows = []
    for (const entries of sizes) {
      const able = generators.filter(({mostEntries = entries}) => entries <= mostEntries)
      const options = {entries, rounds, generators: able, folder, say: note}
      if (entries <= 10_000) rows.push(...(await measureRebuilds(options)))
    }
    say(printTable('One changed entry, a new process, medians', rows))
    results['rebuilds'] = {...run, rows}
  }

  if (parts.has('real')) {
    const {commit} = machine
    const usual = sizes.filter((entries) => entries <= 10_000)
    const rows = await measureRealSite({sizes: usual, rounds, commit, folder, say: note})
    say(printTable('The real site, everything but its search index, medians', rows))
    results['real'] = {...run, rows}
  }

  if (parts.has('edit')) {
    const rows = []
    for (const entries of sizes.filter((entries) => entries <= 10_000)) {
      rows.push(...(await measureEdits({entries, edits: quick ? 2 : 20, folder, say: note})))
    }
    say(printTable('From an edit to the page served, milliseconds', rows))
    results['edits'] = {...run, rows}
  }

  if (parts.has('publish')) {
    const rows = []
    for (const entries of [undefined, ...sizes.filter((entries) => entries === 10_000)]) {
      const own = join(folder, `publish-${entries ?? 'example'}`)
      await mkdir(own)
      const corpus = entries === undefined ? undefined : join(own, 'corpus.ndjson')
      if (corpus !== undefined && entries !== undefined) await writeCorpus(corpus, {entries})
      const edits = quick ? 2 : 10
      rows.push(await measurePublishing({corpus, edits, folder: own, say: note}))
      await rm(own, {recursive: true})
    }
    say(printTable('From an editor’s Publish to a reader’s reload, milliseconds', rows))
    results['publish'] = {...run, rows}
  }

  if (parts.has('example')) {
    const example = await measureBuild(folder)
    say(printTable('The example site, milliseconds by phase', example))
    results['example'] = example
  }

  if (parts.has('link')) {
    const links = await measureLinkCurve(sizes)
    const perEntry = links.map((cost) => ({
      ...cost,
      cpuMillisecondsPerEntry: (cost.cpuSeconds / cost.entries) * 1000,
    }))
    say(
      printTable('Reading, checking and linking (entries of 710 words; a process each)', perEntry),
    )
    results['links'] = perEntry
  }

  if (parts.has('lake')) {
    const lake = quick
      ? await measureLake([1000], {runs: 5, seconds: 1})
      : await measureLake([1000, 10_000], {runs: 15, seconds: 5})
    say(printTable('Queries over HTTP to the embedded lake, beside groq-js', lake.queries))
    say(printTable('Writes and quick queries to it while slow ones run', lake.strain))
    say(printTable('What its process holds, in megabytes', lake.memory))
    results['lake'] = lake
  }

  await storeResults(asked.resultsFile, results)
  say(`\nWritten to ${asked.resultsFile}`)
  if (asked.report) await writeReport(readResults(asked.resultsFile))
} finally {
  await rm(folder, {recursive: true, force: true})
}

function readCommandLine(): BenchOptions {
  try {
    const options = readOptions(process.argv.slice(2))
    if (options !== undefined) return options
    process.stdout.write(USAGE)
    process.exit(0)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n\n${USAGE}`)
    process.exit(1)
  }
}
