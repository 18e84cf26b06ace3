import type {z} from 'zod'
import {textUpTo} from '../fields/text.ts'
import {document} from './document.ts'
import {addressFields, languageFields, TITLE_MAX} from './page-fields.ts'

/** Longest description of a topic, in characters. */
export const TOPIC_DESCRIPTION_MAX = 300

/** A subject that gathers insights. */
export const topic = document('topic', {
  ...languageFields('topic'),
  ...addressFields,
  title: textUpTo(TITLE_MAX),
  description: textUpTo(TOPIC_DESCRIPTION_MAX),
})
export type Topic = z.infer<typeof topic>
