import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {cpus, totalmem} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {measureBuilds} from './build-part.ts'
import {measureBuild} from './build-phases.ts'
import {measureLakeQueries} from './lake-queries.ts'
import {measureLinkCurve} from './link-curve.ts'
import {memoryDisk} from './memory-disk.ts'
import {readOptions} from './options.ts'
import {printTable} from './print-table.ts'

/** Every timing there is, in one run: absolute figures of a shared machine mean little alone. */
const {parts, sizes, rounds, quick, generators: wanted} = readOptions(process.argv.slice(2))

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

const results: Record<string, unknown> = {machine}
const folder = await mkdtemp(join(disk.folder, 'stepzero-bench-'))
try {
  if (parts.has('build')) {
    const {commit} = machine
    const builds = await measureBuilds({sizes, rounds, commit, wanted, folder, say: note})
    for (const {name, notRun} of builds.missing) say(`\nNot run: ${name}: ${notRun}`)
    say(printTable('Versions', builds.versions))
    say(printTable('A full build, templates compiled, medians', builds.rows))
    say(printTable('Bytes of an entry page, medians', builds.weights))
    const unlike = builds.differences.length
    say(`\n${builds.compared} pages compared, ${unlike} differences`)
    if (unlike > 0)
      say(printTable('Pages that are not shown alike', builds.differences.slice(0, 5)))
    results['builds'] = builds
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
    const lake = []
    for (const documents of quick ? [1000] : [1000, 10_000]) {
      lake.push(...(await measureLakeQueries(documents)))
    }
    say(printTable('Queries over HTTP to the embedded lake', lake))
    results['lake'] = lake
  }

  const resultsDir = fileURLToPath(new URL('results/', import.meta.url))
  await mkdir(resultsDir, {recursive: true})
  const file = join(resultsDir, 'latest.json')
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`)
  say(`\nWritten to ${file}`)
} finally {
  await rm(folder, {recursive: true, force: true})
}
