import {nameForms} from './name-forms.ts'
import {spellings} from './spellings.ts'

/** Up to as many entries, all names stand in one list. */
const ONE_LIST = 500
/** From here on, one more letter decides: a part stays small at any size. */
const MORE_LETTERS = [2_000, 20_000] as const

/** How many first letters decide in which part of a list of names a name stands; 0 for one list. */
export const lookupLetters = (entries: number): number =>
  entries <= ONE_LIST ? 0 : 1 + MORE_LETTERS.filter((most) => entries > most).length

/**
 * The parts in which a name stands: those of its beginning, of its later words, of its initials, and
 * of its beginning with one letter less, where somebody looks who left that letter out.
 */
export const partsOfName = (name: string, letters: number): ReadonlySet<string> => {
  const parts = new Set<string>()
  addPartsOfName(name, letters, parts)
  return parts
}

/** Adds the same to others: a long list of names is mostly cut to learn which parts there are. */
export const addPartsOfName = (name: string, letters: number, parts: Set<string>): void => {
  const {names, initials, later} = nameForms(name)
  const add = (part: string): unknown => part !== '' && parts.add(part)
  for (const form of names) add(form.slice(0, letters))
  for (const form of initials) add(form.slice(0, letters))
  for (const form of later) add(form.slice(0, letters))
  for (const form of names) {
    for (let at = 0; at < letters; at++) add(without(form.slice(0, letters + 1), at))
  }
}

/** The parts in which what a query begins with stands. */
export const partsOfQuery = (query: string, letters: number): ReadonlySet<string> =>
  new Set(spellings(query).flatMap((text) => (text === '' ? [] : [text.slice(0, letters)])))

/**
 * The parts in which a name stands that was meant by a query with one slip: a letter put in, left
 * out, replaced, or swapped with its neighbour. A slip after the first letters is in the same part.
 */
export const partsOfSlips = (query: string, letters: number): ReadonlySet<string> => {
  const parts = new Set(partsOfQuery(query, letters))
  for (const text of spellings(query)) {
    // One more than letters: two neighbours may be swapped across the last of them.
    for (let at = 0; at <= letters; at++) parts.add(without(text, at).slice(0, letters))
  }
  parts.delete('')
  return parts
}

/** A part as it stands in an address: letters and digits as they are, all else by its number. */
export const partSlug = (part: string): string =>
  part.replaceAll(/[^a-z0-9]/gu, (letter) => `_${letter.codePointAt(0)?.toString(16)}_`)

/** The part that an address stands for. */
export const partOfSlug = (slug: string): string =>
  slug.replaceAll(/_([0-9a-f]{1,5})_/g, (_, number: string) =>
    String.fromCodePoint(Number.parseInt(number, 16)),
  )

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1)
