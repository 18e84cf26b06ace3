import {distance} from './distance.ts'
import {fold} from './fold.ts'

/** A term of the glossary as the search knows it: its title, its address, its other names. */
export type SearchTerm = readonly [title: string, address: string, ...aliases: string[]]

/** Whether a file holds the terms of a site; what it holds is not trusted before. */
export const isSearchTerms = (value: unknown): value is readonly SearchTerm[] =>
  Array.isArray(value) &&
  value.every(
    (term: unknown) =>
      Array.isArray(term) && term.length >= 2 && term.every((part) => typeof part === 'string'),
  )

const namesOf = ([title, , ...aliases]: SearchTerm): readonly string[] => [title, ...aliases]

/** The term that is called exactly this, case, accents and hyphens aside. */
export const exactTerm = (terms: readonly SearchTerm[], query: string): SearchTerm | undefined => {
  const folded = fold(query)
  return folded === ''
    ? undefined
    : terms.find((term) => namesOf(term).some((name) => fold(name) === folded))
}

/** Most suggestions at once: more would be a list to search in. */
const NEAREST_MAX = 3

/**
 * The terms whose names are nearest to a query that found nothing: what starts with it, else what
 * is at most two slips away, or one in a short word.
 */
export const nearestTerms = (terms: readonly SearchTerm[], query: string): SearchTerm[] => {
  const folded = fold(query)
  if (folded.length < 2) return []
  const most = folded.length < 5 ? 1 : 2
  const far = most + 1
  return terms
    .map((term) => {
      const names = namesOf(term).map(fold)
      const near = Math.min(...names.map((name) => distance(folded, name, most)))
      return {term, slips: names.some((name) => name.startsWith(folded)) ? 0 : near}
    })
    .filter(({slips}) => slips < far)
    .toSorted((a, b) => a.slips - b.slips || a.term[0].localeCompare(b.term[0]))
    .slice(0, NEAREST_MAX)
    .map(({term}) => term)
}
