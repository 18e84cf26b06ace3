import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {textUpTo} from '../fields/text.ts'
import {simpleText} from '../portable-text/simple-text.ts'

/** Longest question, in characters. */
export const QUESTION_MAX = 160

/** A question as a reader would ask it, and its answer. */
export const faqItem = member('faqItem', {question: textUpTo(QUESTION_MAX), answer: simpleText})
export type FaqItem = z.infer<typeof faqItem>
