import {z} from 'zod'
import {leaf} from './leaf-kind.ts'

/** Tags that were found to be right: the platform takes long, and a site has a handful of them. */
const known = new Set<string>()
const KNOWN_MAX = 1000

/** Whether the platform knows the tag as a well-formed BCP 47 language tag, written canonically. */
const isLanguageTag = (tag: string): boolean => {
  if (known.has(tag)) return true
  try {
    const isCanonical = Intl.getCanonicalLocales(tag)[0] === tag
    if (isCanonical && known.size < KNOWN_MAX) known.add(tag)
    return isCanonical
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
