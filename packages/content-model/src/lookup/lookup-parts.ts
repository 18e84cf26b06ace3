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
  if (PLAIN.test(name)) return addPartsOfPlainName(name.toLowerCase(), letters, parts)
  const {names, initials, later} = nameForms(name)
  for (const form of names) add(form.slice(0, letters), parts)
  for (const form of initials) add(form.slice(0, letters), parts)
  for (const form of later) add(form.slice(0, letters), parts)
  for (const form of names) addShorter(form, letters, parts)
}

/** Words of plain letters need no forms. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)?$/

function addPartsOfPlainName(name: string, letters: number, parts: Set<string>): void {
  const gap = name.indexOf(' ')
  const whole = gap === -1 ? name : name.slice(0, gap) + name.slice(gap + 1)
  add(whole.slice(0, letters), parts)
  if (gap !== -1) add(whole.slice(gap, gap + letters), parts)
  addShorter(whole, letters, parts)
}

const addShorter = (form: string, letters: number, parts: Set<string>): void => {
  const start = form.slice(0, letters + 1)
  for (let at = 0; at < letters; at++) add(without(start, at), parts)
}

const add = (part: string, parts: Set<string>): void => {
  if (part !== '') parts.add(part)
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
