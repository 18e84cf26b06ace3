import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fromNdjson, loadGraph} from '@stepzero/content'
import {writeCorpus} from './corpus.ts'

/** What it costs to make one graph: of a process of its own, its start included. */
export interface LinkCost {
  readonly entries: number
  readonly megabytes: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly files: number
}

const MEGABYTE = 2 ** 20

/** Measures reading, checking and linking for each size, every time in a fresh process. */
export async function measureLinkCurve(sizes: readonly number[]): Promise<LinkCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stepzero-bench-'))
  const costs: LinkCost[] = []
  try {
    for (const entries of sizes) {
      const path = join(folder, `${entries}.ndjson`)
      await writeCorpus(path, {entries, findTerms: true})
      costs.push(measureOnce(path, entries))
      rmSync(path)
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
  return costs
}

function measureOnce(path: string, entries: number): LinkCost {
  const args = ['--max-old-space-size=12000', import.meta.filename, path]
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'})
  if (status !== 0) throw new Error(`The graph of ${entries} entries was not made: ${stderr}`)
  const measured: unknown = JSON.parse(stdout)
  if (!isMeasured(measured)) throw new Error(`Not a measurement: ${stdout}`)
  return {entries, megabytes: statSync(path).size / MEGABYTE, ...measured}
}

const isMeasured = (value: unknown): value is Omit<LinkCost, 'entries' | 'megabytes'> =>
  typeof value === 'object' && value !== null && 'seconds' in value && 'files' in value

async function loadOnce(path: string): Promise<Omit<LinkCost, 'entries' | 'megabytes'>> {
  const graph = await loadGraph(fromNdjson(path), {today: '2026-11-21'})
  // Terms are found in the text of a page when it asks for them, as each page of a build does.
  for (const file of graph.files) {
    if (file.type === 'html' && file.document !== undefined) {
      graph.view(file).termLinks(file.document)
    }
  }
  const {user, system} = process.cpuUsage()
  return {
    seconds: performance.now() / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    files: graph.files.length,
  }
}

const [, script, path] = process.argv
if (script === import.meta.filename && path !== undefined) {
  process.stdout.write(JSON.stringify(await loadOnce(path)))
}
