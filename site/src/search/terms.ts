import {distance} from './distance.ts'
import {fold} from './fold.ts'
import {spellings} from './spellings.ts'

/** A term of the glossary as the search knows it: its title, its address, its other names. */
export type SearchTerm = readonly [title: string, address: string, ...aliases: string[]]

/** Whether a file holds the terms of a site; what it holds is not trusted before. */
export const isSearchTerms = (value: unknown): value is readonly SearchTerm[] =>
  Array.isArray(value) &&
  value.every(
    (term: unknown) =>
      Array.isArray(term) && term.length >= 2 && term.every((part) => typeof part === 'string'),
  )

/** A term, and the other name that answers to a query, where its title does not. */
export interface NamedTerm {
  readonly term: SearchTerm
  readonly alias?: string
}

/** The terms that a query means. */
export interface NamedTerms {
  /** Those that are called so, or whose name begins so: the best first. */
  readonly called: readonly NamedTerm[]
  /** Those that may have been meant: more that begin so, else a slip or two away. */
  readonly nearest: readonly SearchTerm[]
}

/** How a name answers to a query: the lower, the better. */
const RANK = {exact: 0, initials: 1, begins: 2, wordBegins: 3, slip: 4, none: 9} as const

/** Most terms that stand before everything else. */
const CALLED_MAX = 3
/** Most suggestions at once: more would be a list to search in. */
const NEAREST_MAX = 6
/** A name of fewer words has no initials that anybody says. */
const WORDS_WITH_INITIALS = 3
/** An ending that a query may have more than the name: a plural, a case. */
const ENDING_MAX = 2

interface Ranked extends NamedTerm {
  readonly rank: number
  /** Slips, or how much longer the name is. */
  readonly far: number
}

/** Looks a query up among the names of the terms: titles and aliases alike. */
export const findTerms = (terms: readonly SearchTerm[], query: string): NamedTerms => {
  const asked = spellings(query).filter((text) => text !== '')
  if (asked.length === 0) return {called: [], nearest: []}
  const ranked = terms
    .map((term) => best(term, asked))
    .filter(({rank}) => rank < RANK.none)
    .toSorted((a, b) => a.rank - b.rank || a.far - b.far || compare(a.term[0], b.term[0]))
  const called = ranked.filter(({rank}) => rank < RANK.slip)
  const isCertain = called[0] !== undefined && called[0].rank <= RANK.initials
  const others = [...called.slice(CALLED_MAX), ...ranked.filter(({rank}) => rank === RANK.slip)]
  return {
    called: called.slice(0, CALLED_MAX).map(({term, alias}) => ({
      term,
      ...(alias === undefined ? {} : {alias}),
    })),
    nearest: isCertain ? [] : others.slice(0, NEAREST_MAX).map(({term}) => term),
  }
}

const best = (term: SearchTerm, asked: readonly string[]): Ranked => {
  const [title, , ...aliases] = term
  const own: Ranked = {term, ...rankOf(title, asked)}
  const others = aliases.map((alias): Ranked => ({term, alias, ...rankOf(alias, asked)}))
  // The title wins where both are equally good: a sort keeps the order of equals.
  const [first = own] = [own, ...others].toSorted((a, b) => a.rank - b.rank)
  return first
}

/** A name in every form that a query is compared with. */
interface Forms {
  readonly names: readonly string[]
  readonly initials: readonly string[]
  /** Later words of the name, each with what follows it: "success" finds "customer success". */
  readonly later: readonly string[]
}

// A reader types letter by letter, and the names stay the same.
const known = new Map<string, Forms>()

const formsOf = (name: string): Forms => {
  const before = known.get(name)
  if (before !== undefined) return before
  const words = wordsOf(name)
  const forms = {
    names: spellings(name),
    initials: initialsOf(words),
    later: words.slice(1).flatMap((_, at) => spellings(words.slice(at + 1).join(' '))),
  }
  known.set(name, forms)
  return forms
}

const rankOf = (name: string, asked: readonly string[]): {rank: number; far: number} => {
  const {names, initials, later} = formsOf(name)
  if (names.some((one) => asked.includes(one))) return {rank: RANK.exact, far: 0}
  if (initials.some((letters) => asked.includes(letters))) {
    return {rank: RANK.initials, far: 0}
  }
  const [whole = ''] = names
  const begins = (one: string) => asked.some((text) => text.length > 1 && one.startsWith(text))
  if (names.some(begins)) return {rank: RANK.begins, far: whole.length}
  if (later.some(begins)) return {rank: RANK.wordBegins, far: whole.length}
  const slips = Math.min(...names.flatMap((one) => asked.map((text) => slipsBetween(text, one))))
  return slips === Infinity ? {rank: RANK.none, far: 0} : {rank: RANK.slip, far: slips}
}

/** Slips between a query and a name, if they are few enough for that it may have been meant. */
const slipsBetween = (asked: string, name: string): number => {
  const most = asked.length < 3 ? 0 : asked.length < 5 ? 1 : 2
  const slips = distance(asked, name, most)
  if (slips <= most) return slips
  const isInflected = name.length > 3 && asked.startsWith(name)
  return isInflected && asked.length - name.length <= ENDING_MAX + 1 ? ENDING_MAX : Infinity
}

const wordsOf = (name: string): string[] =>
  name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

const lettersOf = (words: readonly string[]): string =>
  fold(words.map((word) => word.slice(0, 1)).join(''))

/** "poc" for "proof of concept"; also without the small words, as many initialisms have it. */
const initialsOf = (words: readonly string[]): string[] => {
  if (words.length < WORDS_WITH_INITIALS) return []
  return [lettersOf(words), lettersOf(words.filter((word) => word.length > 3))].filter(
    (initials) => initials.length > 1,
  )
}

const compare = (a: string, b: string): number => a.localeCompare(b)
