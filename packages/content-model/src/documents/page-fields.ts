import {z} from 'zod'
import {languageTag} from '../fields/language.ts'
import {list} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {slug, slugText} from '../fields/slug.ts'
import {text, textUpTo} from '../fields/text.ts'
import {change} from '../objects/change.ts'
import {correction} from '../objects/correction.ts'
import {notAClaim} from '../objects/not-a-claim.ts'
import {review} from '../objects/review.ts'

/** Longest title of a page, in characters. */
export const TITLE_MAX = 120

/** The fields of every document that exists once per language. */
export const languageFields = (type: string) => ({
  language: languageTag,
  translationOf: reference(type).optional(),
})

/** The fields of every document with an address of its own. */
export const addressFields = {slug, formerSlugs: list(slugText)}

/** The fields that all pages share. */
export const pageFields = (type: string) => ({
  ...languageFields(type),
  ...addressFields,
  title: textUpTo(TITLE_MAX),
  author: reference('person'),
  reviewer: reference('person').optional(),
  review: review.optional(),
  changes: list(change),
  corrections: list(correction),
  notAClaim: list(notAClaim),
  linkTerms: z.boolean().default(true),
  neverLink: list(text),
})
