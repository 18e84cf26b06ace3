import type {Source} from '@stepzero/content-model'
import type {Words} from '../words/words.ts'
import {ageInWords} from './age-in-words.ts'
import {ageOf, isPastHalfLife} from './age.ts'

/** The age of a source as a page says it; undefined where nobody knows when it was issued. */
export const sourceAge = (
  source: Source,
  today: string,
  words: Words,
): {readonly text: string; readonly isStale: boolean} | undefined => {
  if (source.issued === undefined) return undefined
  const age = ageInWords(ageOf(source.issued, today), words)
  const isStale = isPastHalfLife(source, today)
  return {text: isStale ? words.sources.pastHalfLife(age) : words.sources.old(age), isStale}
}
