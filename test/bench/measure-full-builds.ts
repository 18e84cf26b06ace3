import {mkdir, readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {writeCorpus} from './corpus.ts'
import type {Generator} from './generators/generator.ts'
import {measureProcess, type ProcessCost} from './measure-process.ts'
import {median} from './median.ts'

/** What one full build takes: the medians of all rounds. */
export interface BuildRow {
  readonly entries: number
  readonly generator: string
  readonly pages: number
  readonly rounds: number
  readonly cpuSeconds: number
  readonly userSeconds: number
  readonly systemSeconds: number
  readonly wallSeconds: number
  readonly peakMegabytes: number | undefined
  /** The least and the most processor time of a round: how far to trust the median. */
  readonly cpuFrom: number
  readonly cpuTo: number
}

/** What there is to say to {@link measureFullBuilds}. */
export interface FullBuildOptions {
  readonly entries: number
  readonly rounds: number
  readonly generators: readonly Generator[]
  /** On a memory disk, so that nobody else's writing is measured. */
  readonly folder: string
  /** Looks at the output of the last round, by generator, before it is deleted. */
  readonly inspect?: (outputs: ReadonlyMap<string, string>) => Promise<void>
  readonly say: (line: string) => void
}

/**
 * Builds the whole corpus from nothing with each generator in turn, again and again: what a round
 * shares with its neighbours is the state of the machine.
 */
export async function measureFullBuilds(options: FullBuildOptions): Promise<BuildRow[]> {
  const {entries, rounds, generators, say} = options
  const folder = join(options.folder, `full-${entries}`)
  await mkdir(folder, {recursive: true})
  const corpus = join(folder, 'corpus.ndjson')
  await writeCorpus(corpus, {entries})
  const documents = new Map<string, string>()
  for (const {name, convert} of generators) {
    documents.set(name, (await convert?.(corpus, join(folder, 'converted', name))) ?? corpus)
  }
  const costs = new Map<string, ProcessCost[]>(generators.map(({name}) => [name, []]))
  const outputs = new Map(generators.map(({name}) => [name, join(folder, 'out', name)]))
  for (let round = 1; round <= rounds; round++) {
    for (const generator of generators) {
      const outDir = outputs.get(generator.name) ?? ''
      const workDir = join(folder, 'work')
      await rm(outDir, {recursive: true, force: true})
      const cost = await measureProcess(
        generator.build({documents: documents.get(generator.name) ?? corpus, outDir, workDir}),
      )
      await rm(workDir, {recursive: true, force: true})
      costs.get(generator.name)?.push(cost)
      say(
        `  ${entries} entries, round ${round}, ${generator.name}: ` +
          `${cost.cpuSeconds.toFixed(2)} CPU s, ${cost.wallSeconds.toFixed(1)} s, ` +
          `${cost.peakMegabytes?.toFixed(0) ?? '?'} MB ${cost.output.trim().split('\n').at(-1)}`,
      )
    }
  }
  await options.inspect?.(outputs)
  const rows: BuildRow[] = []
  for (const [generator, all] of costs) {
    rows.push({
      entries,
      generator,
      pages: await countPages(outputs.get(generator) ?? ''),
      ...summary(all),
    })
  }
  await rm(folder, {recursive: true, force: true})
  return rows
}

function summary(costs: readonly ProcessCost[]) {
  const all = (pick: (cost: ProcessCost) => number) => costs.map(pick)
  const cpu = all(({cpuSeconds}) => cpuSeconds)
  const peaks = costs.flatMap(({peakMegabytes}) => peakMegabytes ?? [])
  return {
    rounds: costs.length,
    cpuSeconds: median(cpu),
    userSeconds: median(all(({userSeconds}) => userSeconds)),
    systemSeconds: median(all(({systemSeconds}) => systemSeconds)),
    wallSeconds: median(all(({wallSeconds}) => wallSeconds)),
    peakMegabytes: peaks.length === 0 ? undefined : median(peaks),
    cpuFrom: Math.min(...cpu),
    cpuTo: Math.max(...cpu),
  }
}

async function countPages(folder: string): Promise<number> {
  const files = await readdir(folder, {recursive: true})
  return files.filter((path) => path.endsWith('.html')).length
}
