import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {cpus, totalmem} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {measureBuild} from './build-phases.ts'
import {eleventy} from './generators/eleventy.ts'
import {isMissing, type Generator, type Missing} from './generators/generator.ts'
import {stepzero} from './generators/stepzero.ts'
import {measureLakeQueries} from './lake-queries.ts'
import {measureLinkCurve} from './link-curve.ts'
import {measureFullBuilds} from './measure-full-builds.ts'
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
    const asked: (Generator | Missing)[] = await Promise.all([
      stepzero('bench', machine.commit),
      eleventy(),
    ])
    const known = asked.filter(
      ({name}) => wanted === undefined || wanted.has(name.toLowerCase().split(' ')[0] ?? ''),
    )
    const missing = known.filter(isMissing)
    const generators = known.flatMap((one) => (isMissing(one) ? [] : [one]))
    for (const {name, notRun} of missing) say(`\nNot run: ${name}, ${notRun}`)
    const rows = []
    for (const entries of sizes) {
      rows.push(...(await measureFullBuilds({entries, rounds, generators, folder, say: note})))
    }
    say(printTable('A full build, templates compiled, medians', rows))
    const versions = generators.map(({name, version}) => ({name, version}))
    Object.assign(results, {versions, missing, builds: rows})
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
