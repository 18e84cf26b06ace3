import {mkdir, readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {writeCorpus} from './corpus.ts'
import type {Generator} from './generators/generator.ts'
import {measureProcess, type ProcessCost} from './measure-process.ts'
import {oneLine, summarise, type CostSummary} from './summarise-costs.ts'

/** What one full build takes. */
export interface BuildRow extends CostSummary {
  readonly entries: number
  readonly generator: string
  readonly pages: number
  /** The last line that it printed in the last round. */
  readonly said: string
}

/** What there is to say to {@link measureFullBuilds}. */
export interface FullBuildOptions {
  readonly entries: number
  readonly rounds: number
  readonly generators: readonly Generator[]
  /** Let terms be found in texts, which the other generators do not do. */
  readonly findTerms?: boolean
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
  const {entries, rounds, generators, findTerms = false, say} = options
  const folder = join(options.folder, `full-${entries}`)
  await mkdir(folder, {recursive: true})
  const corpus = join(folder, 'corpus.ndjson')
  await writeCorpus(corpus, {entries, findTerms})
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
      say(`  ${entries} entries, round ${round}, ${generator.name}: ${oneLine(cost)}`)
    }
  }
  await options.inspect?.(outputs)
  const rows: BuildRow[] = []
  for (const [generator, all] of costs) {
    rows.push({
      entries,
      generator,
      pages: await countPages(outputs.get(generator) ?? ''),
      said: all.at(-1)?.output.trim().split('\n').at(-1) ?? '',
      ...summarise(all),
    })
  }
  await rm(folder, {recursive: true, force: true})
  return rows
}

async function countPages(folder: string): Promise<number> {
  const files = await readdir(folder, {recursive: true})
  return files.filter((path) => path.endsWith('.html')).length
}
