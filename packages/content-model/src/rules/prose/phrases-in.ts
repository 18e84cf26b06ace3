import type {ContentDocument} from '../../document-types.ts'
import {passagesOf} from './passages-of.ts'
import type {RuleFinding} from '../rule.ts'

/** What a rule about prose looks for, by language. */
export interface Patterns {
  readonly en: readonly RegExp[]
  readonly de: readonly RegExp[]
}

/** A document that may say of a passage that it claims nothing. */
type Prose = ContentDocument & {
  readonly language: string
  readonly notAClaim: readonly {readonly text: string}[]
}

/**
 * One finding for each phrase of a document that looks like a claim and is backed by nothing. What
 * an editor listed under `notAClaim` is none. Texts in languages that nobody wrote patterns for are
 * left alone.
 *
 * @param patterns - global, so that every phrase of a passage is found
 * @param isNone - whether a phrase is none after all, by the text around it
 */
export const phrasesIn = (
  document: Prose,
  patterns: Patterns,
  tell: (phrase: string) => Omit<RuleFinding, 'path'>,
  isNone: (phrase: string, before: string, after: string) => boolean = () => false,
): RuleFinding[] => {
  const own = patternsOf(patterns, document.language)
  if (own.length === 0) return []
  const exempt = document.notAClaim.map(({text}) => plain(text))
  return passagesOf(document).flatMap(({path, text}) => {
    const whole = plain(text)
    const listed = exempt.filter((phrase) => whole.includes(phrase))
    const found = own.flatMap((pattern) => [...text.matchAll(pattern)])
    return found
      .filter(({0: phrase, index}) => {
        const end = index + phrase.length
        if (listed.some((one) => one.includes(plain(phrase)) || plain(phrase).includes(one)))
          return false
        return !isNone(phrase, text.slice(0, index), text.slice(end))
      })
      .toSorted((one, other) => one.index - other.index)
      .map(({0: phrase}) => ({path, ...tell(phrase.trim())}))
  })
}

const patternsOf = (patterns: Patterns, language: string): readonly RegExp[] => {
  const [base] = language.split('-')
  if (base === 'en') return patterns.en
  return base === 'de' ? patterns.de : []
}

const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase()
