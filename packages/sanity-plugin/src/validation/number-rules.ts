import type {NumberRule} from 'sanity'

/** A whole number that must be there. */
export const wholeNumber = (rule: NumberRule): NumberRule => rule.required().integer()

/** A whole number that may be left out. */
export const maybeWholeNumber = (rule: NumberRule): NumberRule => rule.integer()

/** A whole number that must be there, from a least one on. */
export const wholeNumberFrom = (least: number) => (rule: NumberRule) => wholeNumber(rule).min(least)

/** A whole number that must be there, in a range that includes both ends. */
export const wholeNumberBetween = (least: number, most: number) => (rule: NumberRule) =>
  wholeNumber(rule).min(least).max(most)
