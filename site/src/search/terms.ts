import {nameForms, spellings, type NameForms} from '@stepzero/content-model/lookup'
import {distance} from './distance.ts'

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
  /** Whether one is called exactly so, or has these initials: no slip needs to be thought of. */
  readonly certain: boolean
}

/** How a name answers to a query: the lower, the better. */
const RANK = {exact: 0, initials: 1, begins: 2, wordBegins: 3, slip: 4, none: 9} as const

/** Most terms that stand before everything else. */
const CALLED_MAX = 3
/** Most suggestions at once: more would be a list to search in. */
const NEAREST_MAX = 6
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
  if (asked.length === 0) return {called: [], nearest: [], certain: false}
  const all = terms.map((term) => bestOf(term, (name) => rankOf(name, asked)))
  const called = all.filter(({rank}) => rank < RANK.none).toSorted(inOrder)
  const {rank: best = RANK.none} = called[0] ?? {}
  const certain = best <= RANK.initials
  const slips = certain ? [] : slipsAmong(all, asked)
  const others = best === RANK.exact ? [] : nearest(called.slice(CALLED_MAX), slips)
  return {
    called: called.slice(0, CALLED_MAX).map(({term, alias}) => ({
      term,
      ...(alias === undefined ? {} : {alias}),
    })),
    nearest: others.map(({term}) => term),
    certain,
  }
}

/** As many as there is room for; half of it is kept for slips, however many names begin so. */
const nearest = (called: readonly Ranked[], slips: readonly Ranked[]): readonly Ranked[] => {
  const room = Math.max(NEAREST_MAX - slips.length, NEAREST_MAX / 2)
  const first = called.slice(0, room)
  return [...first, ...slips.slice(0, NEAREST_MAX - first.length)]
}

/** Those that are called otherwise, and may have been meant. */
const slipsAmong = (all: readonly Ranked[], asked: readonly string[]): readonly Ranked[] =>
  all
    .filter(({rank}) => rank === RANK.none)
    .map(({term}) => bestOf(term, (name) => slipsIn(name, asked)))
    .filter(({rank}) => rank < RANK.none)
    .toSorted(inOrder)

const inOrder = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank || a.far - b.far || a.term[0].localeCompare(b.term[0])

type Rank = Pick<Ranked, 'rank' | 'far'>

const bestOf = (term: SearchTerm, rank: (name: string) => Rank): Ranked => {
  const [title, , ...aliases] = term
  const own: Ranked = {term, ...rank(title)}
  if (aliases.length === 0) return own
  const others = aliases.map((alias): Ranked => ({term, alias, ...rank(alias)}))
  // The title wins where both are equally good: a sort keeps the order of equals.
  const [first = own] = [own, ...others].toSorted((a, b) => a.rank - b.rank)
  return first
}

// A reader types letter by letter, and the names stay the same.
const known = new Map<string, NameForms>()

const formsOf = (name: string): NameForms => {
  const forms = known.get(name) ?? nameForms(name)
  known.set(name, forms)
  return forms
}

const rankOf = (name: string, asked: readonly string[]): Rank => {
  const {names, initials, later} = formsOf(name)
  if (names.some((one) => asked.includes(one))) return {rank: RANK.exact, far: 0}
  if (initials.some((letters) => asked.includes(letters))) {
    return {rank: RANK.initials, far: 0}
  }
  const [whole = ''] = names
  const begins = (one: string) => asked.some((text) => text.length > 1 && one.startsWith(text))
  if (names.some(begins)) return {rank: RANK.begins, far: whole.length}
  if (later.some(begins)) return {rank: RANK.wordBegins, far: whole.length}
  return {rank: RANK.none, far: 0}
}

const slipsIn = (name: string, asked: readonly string[]): Rank => {
  const {names} = formsOf(name)
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
