import type {z} from 'zod'
import {languageTag} from '../fields/language.ts'
import {list, member} from '../fields/object.ts'
import {text} from '../fields/text.ts'

/** One wording in one language. */
export const localizedText = member('localizedText', {language: languageTag, value: text})
export type LocalizedText = z.infer<typeof localizedText>

/** The wordings of one text, one per language. */
export const localizedTexts = list(localizedText)
export type LocalizedTexts = z.infer<typeof localizedTexts>
