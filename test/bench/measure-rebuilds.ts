import {mkdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {CHANGED_TEXT, slugOfEntry, writeCorpus} from './corpus.ts'
import type {Generator} from './generators/generator.ts'
import {measureProcess, type ProcessCost} from './measure-process.ts'
import {oneLine, summarise, type CostSummary} from './summarise-costs.ts'

/** What a new process takes for one changed entry, after a build of all of them. */
export interface RebuildRow extends CostSummary {
  readonly entries: number
  readonly generator: string
}

/** What there is to say to {@link measureRebuilds}. */
export interface RebuildOptions {
  readonly entries: number
  readonly rounds: number
  readonly generators: readonly Generator[]
  readonly folder: string
  readonly say: (line: string) => void
}

/**
 * Builds with each generator, changes one entry, builds again over what the last build left, and
 * measures that. The change is made and taken back in turn.
 *
 * @throws if the page of the entry does not show the change
 */
export async function measureRebuilds(options: RebuildOptions): Promise<RebuildRow[]> {
  const {entries, rounds, generators, say} = options
  const folder = join(options.folder, `again-${entries}`)
  await mkdir(folder, {recursive: true})
  const changed = Math.floor(entries / 2)
  const corpora = [join(folder, 'before.ndjson'), join(folder, 'after.ndjson')] as const
  await writeCorpus(corpora[0], {entries})
  await writeCorpus(corpora[1], {entries, changed})
  const page = join('glossary', await slugOfEntry(corpora[0], changed), 'index.html')
  const ready = []
  for (const generator of generators) {
    const own = join(folder, generator.name)
    const outDir = join(own, 'out')
    const documents = await Promise.all(
      corpora.map(
        async (corpus, at) =>
          (await generator.convert?.(corpus, join(own, `converted-${at}`))) ?? corpus,
      ),
    )
    const build = (at: number) =>
      generator.build({documents: documents[at] ?? '', outDir, workDir: join(own, 'work')})
    await measureProcess(build(0))
    const costs: ProcessCost[] = []
    ready.push({generator, outDir, build, costs})
  }
  for (let round = 1; round <= rounds; round++) {
    for (const {generator, outDir, build, costs} of ready) {
      const cost = await measureProcess(build(round % 2))
      const shows = (await readFile(join(outDir, page), 'utf8')).includes(CHANGED_TEXT)
      if (shows !== (round % 2 === 1)) throw new Error(`${generator.name} shows no change.`)
      costs.push(cost)
      say(`  1 of ${entries} changed, round ${round}, ${generator.name}: ${oneLine(cost)}`)
    }
  }
  await rm(folder, {recursive: true, force: true})
  return ready.map(({generator, costs}) => ({
    entries,
    generator: generator.name,
    ...summarise(costs),
  }))
}
