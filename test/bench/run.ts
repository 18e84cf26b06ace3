import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {cpus, tmpdir, totalmem} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {measureBuild} from './build-phases.ts'
import {measureLakeQueries} from './lake-queries.ts'
import {measureLinkCurve} from './link-curve.ts'

/** Every timing there is, in one run: absolute figures of a shared machine mean little alone. */
const SIZES = {
  quick: {links: [1000, 3000], lake: [1000]},
  full: {links: [1000, 10_000, 50_000], lake: [1000, 10_000]},
} as const

const sizes = process.argv.includes('--quick') ? SIZES.quick : SIZES.full
const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const table = (title: string, rows: readonly object[]): void => {
  const names = Object.keys(rows[0] ?? {})
  const cells = rows.map((row) => names.map((name) => cell(Reflect.get(row, name))))
  const widths = names.map((name, at) =>
    Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    row.map((text, at) => text.padStart(widths[at] ?? 0)).join('  ')
  say(`\n${title}\n${line(names)}\n${cells.map(line).join('\n')}`)
}

const cell = (value: unknown): string =>
  typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value)

const folder = await mkdtemp(join(tmpdir(), 'stepzero-bench-'))
try {
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], {encoding: 'utf8'}).trim(),
  }
  table('Machine', [machine])

  const builds = await measureBuild(folder)
  table('The example site, milliseconds by phase', builds)

  const links = await measureLinkCurve(sizes.links)
  const perEntry = links.map((cost) => ({
    ...cost,
    cpuMillisecondsPerEntry: (cost.cpuSeconds / cost.entries) * 1000,
  }))
  table('Reading, checking and linking (entries of 710 words; a process each)', perEntry)

  const lake = []
  for (const documents of sizes.lake) {
    lake.push(...(await measureLakeQueries(documents)))
  }
  table('Queries over HTTP to the embedded lake', lake)

  const results = fileURLToPath(new URL('results/', import.meta.url))
  await mkdir(results, {recursive: true})
  const file = join(results, 'latest.json')
  await writeFile(file, `${JSON.stringify({machine, builds, links, lake}, null, 2)}\n`)
  say(`\nWritten to ${file}`)
} finally {
  await rm(folder, {recursive: true})
}
