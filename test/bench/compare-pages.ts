import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {readPage} from './read-page.ts'

const SAMPLES = 200

/** A page that two generators do not show alike. */
export interface PageDifference {
  readonly page: string
  readonly generator: string
  /** Where the words part ways, as each has them; else the data for machines. */
  readonly ours: string
  readonly theirs: string
}

/**
 * Compares what the same pages of several outputs say to readers and to machines, against the first
 * of them. Of many pages, some two hundred at equal distances.
 */
export async function comparePages(
  outputs: ReadonlyMap<string, string>,
): Promise<{readonly pages: number; readonly differences: readonly PageDifference[]}> {
  const [first, ...others] = outputs
  if (first === undefined) return {pages: 0, differences: []}
  const pages = await samplePages(first[1])
  const differences: PageDifference[] = []
  for (const page of pages) {
    const ours = readPage(await readFile(join(first[1], page), 'utf8'))
    for (const [generator, folder] of others) {
      const theirs = readPage(await readFile(join(folder, page), 'utf8'))
      if (theirs.text !== ours.text) {
        differences.push({page, generator, ...partingWords(ours.text, theirs.text)})
      } else if (!isDeepStrictEqual(theirs.data, ours.data)) {
        const [one, other] = [JSON.stringify(ours.data), JSON.stringify(theirs.data)]
        differences.push({page, generator, ours: one, theirs: other})
      }
    }
  }
  return {pages: pages.length, differences}
}

/** Pages of entries, some two hundred at most, at equal distances. */
export async function samplePages(folder: string): Promise<string[]> {
  const glossary = join(folder, 'glossary')
  const entries = await readdir(glossary, {withFileTypes: true})
  const slugs = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted()
  const step = Math.max(1, Math.floor(slugs.length / SAMPLES))
  return slugs
    .filter((_, at) => at % step === 0)
    .map((slug) => join('glossary', slug, 'index.html'))
}

function partingWords(ours: string, theirs: string): {ours: string; theirs: string} {
  let at = 0
  while (at < ours.length && ours[at] === theirs[at]) at++
  const from = Math.max(0, at - 30)
  return {ours: ours.slice(from, at + 60), theirs: theirs.slice(from, at + 60)}
}
