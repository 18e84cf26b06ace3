import {partSlug, partsOfQuery, partsOfSlips, spellings} from '@stepzero/content-model/lookup'
import {findTerms, isSearchTerms, type NamedTerms, type SearchTerm} from './terms.ts'

/** Shorter words have too many neighbours for a slip in their first letters to mean one of them. */
const SLIP_MIN = 4

/** The names of all terms: all of them, or where they are many, in which parts they are. */
type Contents =
  | {readonly terms: readonly SearchTerm[]}
  | {readonly letters: number; readonly parts: ReadonlySet<string>}

/**
 * The names of all terms of a site, as `/search/terms.json` has them. Where they are many, only the
 * parts in which a query can stand are loaded, each once.
 */
export class TermBook {
  readonly #load: (path: string) => Promise<unknown>
  readonly #parts = new Map<string, Promise<readonly SearchTerm[]>>()
  #contents: Promise<Contents> | undefined

  /** @param load - gives what a file of the site holds, by its address */
  constructor(load: (path: string) => Promise<unknown>) {
    this.#load = load
  }

  /** Begins to load what every query needs. */
  open(): Promise<Contents> {
    this.#contents ??= this.#load('/search/terms.json').then(contentsOf)
    return this.#contents
  }

  /** The terms that a query means. */
  async find(query: string): Promise<NamedTerms> {
    const contents = await this.open()
    if ('terms' in contents) return findTerms(contents.terms, query)
    const {letters, parts} = contents
    const own = await this.#read(partsOfQuery(query, letters), parts)
    const found = findTerms(own, query)
    const isLong = spellings(query).some((text) => text.length >= SLIP_MIN)
    if (found.certain || !isLong) return found
    return findTerms(await this.#read(partsOfSlips(query, letters), parts), query)
  }

  async #read(
    wanted: ReadonlySet<string>,
    parts: ReadonlySet<string>,
  ): Promise<readonly SearchTerm[]> {
    const there = [...wanted].filter((part) => parts.has(part))
    return together((await Promise.all(there.map((part) => this.#part(part)))).flat())
  }

  #part(part: string): Promise<readonly SearchTerm[]> {
    const known = this.#parts.get(part)
    if (known !== undefined) return known
    const loading = this.#load(`/search/terms/${partSlug(part)}.json`).then(termsIn)
    this.#parts.set(part, loading)
    return loading
  }
}

/** Terms that stand in several parts once, with all the names that were found of them. */
const together = (terms: readonly SearchTerm[]): readonly SearchTerm[] => {
  const byAddress = new Map<string, SearchTerm>()
  for (const term of terms) {
    const [title, address, ...aliases] = term
    const [, , ...others] = byAddress.get(address) ?? term
    byAddress.set(address, [title, address, ...new Set([...others, ...aliases])])
  }
  return [...byAddress.values()]
}

const termsIn = (value: unknown): readonly SearchTerm[] => {
  if (!isSearchTerms(value)) throw new TypeError('A list of terms holds something else.')
  return value
}

const contentsOf = (value: unknown): Contents => {
  const isCut =
    typeof value === 'object' && value !== null && 'letters' in value && 'parts' in value
  if (!isCut) return {terms: termsIn(value)}
  const {letters, parts} = value
  if (typeof letters !== 'number' || typeof parts !== 'string') {
    throw new TypeError('The list of terms is cut in a way that is not known.')
  }
  return {letters, parts: new Set(parts.split(' '))}
}
