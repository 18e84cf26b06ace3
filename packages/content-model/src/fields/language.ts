import {z} from 'zod'
import {leaf} from './leaf-kind.ts'

/** Whether the platform knows the tag as a well-formed BCP 47 language tag, written canonically. */
const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch (error) {
    // `getCanonicalLocales` has no other way to say that a tag is malformed.
    if (error instanceof RangeError) return false
    throw error
  }
}

const LANGUAGE_TAG = 'Expected a BCP 47 language tag such as "en" or "de-CH".'

/** A BCP 47 language tag in canonical spelling: `en`, `de`, `de-CH`. */
export const languageTag = leaf(
  'language',
  z.string(LANGUAGE_TAG).refine(isLanguageTag, LANGUAGE_TAG),
)
