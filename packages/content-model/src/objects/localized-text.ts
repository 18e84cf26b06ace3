import type {z} from 'zod'
import {languageTag} from '../fields/language.ts'
import {list, member} from '../fields/object.ts'
import {text} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'

/** One wording in one language. */
export const localizedText = member('localizedText', {language: languageTag, value: text})
export type LocalizedText = z.infer<typeof localizedText>

/** The wordings of one text, one per language. */
export const localizedTexts = list(localizedText)
export type LocalizedTexts = z.infer<typeof localizedTexts>

/** An example, as the Content Lake stores it. */
export const localizedTextExample: z.input<typeof localizedText> = {
  _type: 'localizedText',
  _key: 'en',
  language: 'en',
  value: 'Operations',
}

/** What `localizedText` refuses. */
export const localizedTextBadExamples: readonly BadExample[] = [
  {
    because: 'the tag is not written canonically',
    value: {...localizedTextExample, language: 'EN'},
    at: ['language'],
  },
]

/** An example, as the Content Lake stores it. */
export const localizedTextsExample: z.input<typeof localizedTexts> = [
  localizedTextExample,
  {_type: 'localizedText', _key: 'de', language: 'de', value: 'Betrieb'},
]
