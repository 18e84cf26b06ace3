import {lookupLetters} from '@stepzero/content-model/lookup'
import {countLetters, letterOrder} from '../lists/count-letters.ts'
import type {Letter} from '../lists/letter-of.ts'
import {LIST_MAX} from '../lists/list-max.ts'
import {compareText} from '../lists/compare-text.ts'
import {partNames, type Named} from '../names/cut-names.ts'

/** What the names of all terms of a language bring about; how many of them do is no matter. */
export interface GlossaryPlan {
  /** Letters that have a page, in the order of the language. */
  readonly letters: readonly Letter[]
  /** The parts that names are cut into for the search, in order. */
  readonly parts: readonly string[]
}

/** What follows from how many terms a language has. */
export interface GlossarySize {
  /** Whether letters have pages. */
  readonly hasLetters: boolean
  /** By how many letters names are cut. */
  readonly cutAt: number
}

/** What follows from a number of terms. */
export const glossarySize = (terms: number): GlossarySize => ({
  hasLetters: terms > LIST_MAX,
  cutAt: lookupLetters(terms),
})

/**
 * The letters and parts of terms.
 *
 * @param size - of all terms of the language, where these are some of them
 */
export function glossaryPlan(
  terms: readonly Named[],
  language: string,
  {hasLetters, cutAt} = glossarySize(terms.length),
): GlossaryPlan {
  const titles = hasLetters ? terms.map(({title}) => title) : []
  return {
    letters: countLetters(titles, language).map(({letter, slug}) => ({letter, slug})),
    parts: partNames(terms, cutAt).parts,
  }
}

/** The plan of all terms, from those of some each. */
export function joinedPlan(plans: readonly GlossaryPlan[], language: string): GlossaryPlan {
  const letters = new Map<string, Letter>()
  const parts = new Set<string>()
  for (const plan of plans) {
    for (const letter of plan.letters)
      if (!letters.has(letter.slug)) letters.set(letter.slug, letter)
    for (const part of plan.parts) parts.add(part)
  }
  return {
    letters: [...letters.values()].sort(letterOrder(language)),
    parts: [...parts].sort(compareText),
  }
}
