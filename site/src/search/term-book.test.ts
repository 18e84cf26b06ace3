import {lookupLetters, partSlug, partsOfName} from '@stepzero/content-model/lookup'
import {brotliCompressSync} from 'node:zlib'
import {beforeAll, describe, expect, test} from 'vitest'
import {generatedNames} from './generated-names.ts'
import {TermBook} from './term-book.ts'
import type {SearchTerm} from './terms.ts'

/** What the lookup of one term may weigh, compressed. */
const MOST_BYTES = 40_000

/** The files of a site's names, as they are served. */
const filesOf = (terms: readonly SearchTerm[]): ReadonlyMap<string, string> => {
  const letters = lookupLetters(terms.length)
  if (letters === 0) return new Map([['/search/terms.json', JSON.stringify(terms)]])
  const parts = new Map<string, SearchTerm[]>()
  for (const [title, address, ...aliases] of terms) {
    const names = [title, ...aliases].map((name) => partsOfName(name, letters))
    for (const part of new Set(names.flatMap((one) => [...one]))) {
      const here = aliases.filter((_, at) => names[at + 1]?.has(part))
      parts.set(part, [...(parts.get(part) ?? []), [title, address, ...here]])
    }
  }
  const contents = {letters, parts: [...parts.keys()].toSorted().join(' ')}
  const files = [...parts].map(
    ([part, here]) => [`/search/terms/${partSlug(part)}.json`, JSON.stringify(here)] as const,
  )
  return new Map([['/search/terms.json', JSON.stringify(contents)], ...files])
}

/** A book over files, and what was loaded through it. */
const openBook = (files: ReadonlyMap<string, string>): {book: TermBook; loaded: Set<string>} => {
  const loaded = new Set<string>()
  const book = new TermBook(async (path) => {
    loaded.add(path)
    return JSON.parse(files.get(path) ?? 'null')
  })
  return {book, loaded}
}

const terms = generatedNames(10_000)
let files: ReadonlyMap<string, string>
beforeAll(() => {
  files = filesOf(terms)
})

const sample = terms.filter((_, at) => at % 61 === 0)
/** Each title is misspelled some fifty times, so they are few. */
const MISSPELLED = process.env['SOAK'] === undefined ? 32 : 4
const offered = async (book: TermBook, query: string): Promise<SearchTerm[]> => {
  const {called, nearest} = await book.find(query)
  return [...called.map(({term}) => term), ...nearest]
}
const titles = (of: readonly SearchTerm[]): string[] => of.map(([title]) => title)

describe('the names of ten thousand terms', () => {
  test('lead each title and alias to its term first', async () => {
    const {book} = openBook(files)
    for (const [title, , ...aliases] of sample) {
      for (const name of [title, ...aliases]) {
        expect((await book.find(name)).called[0]?.term[0], name).toBe(title)
      }
    }
  })

  test('lead a slip at any letter, the first ones too, to the term that was meant', async () => {
    const {book} = openBook(files)
    const missed: string[] = []
    for (const [title] of sample.filter((_, at) => at % MISSPELLED === 0)) {
      for (let at = 0; at < title.length; at++) {
        const [letter = '', next = ''] = title.slice(at)
        const [before, after] = [title.slice(0, at), title.slice(at + 1)]
        const slips = [
          before + after,
          `${before}${letter}${letter}${after}`,
          before + next + letter + after.slice(1),
          `${before}q${after}`,
        ]
        for (const slip of letter === ' ' ? [] : slips) {
          if (!titles(await offered(book, slip)).includes(title)) missed.push(`${slip}: ${title}`)
        }
      }
    }
    expect(missed).toEqual([])
  })

  test('cost at most 40 kB for one term, compressed', async () => {
    const weights = new Map<string, number>()
    const weigh = (path: string): number => {
      const bytes = weights.get(path) ?? brotliCompressSync(files.get(path) ?? '').length
      weights.set(path, bytes)
      return bytes
    }
    const heavy: string[] = []
    let heaviest = 0
    for (const [title] of sample) {
      const {book, loaded} = openBook(files)
      await book.find(title)
      const bytes = [...loaded].reduce((sum, path) => sum + weigh(path), 0)
      heaviest = Math.max(heaviest, bytes)
      if (bytes > MOST_BYTES) heavy.push(`${title}: ${bytes} bytes`)
    }
    expect(heavy).toEqual([])
    expect(heaviest).toBeGreaterThan(0)
  })
})
