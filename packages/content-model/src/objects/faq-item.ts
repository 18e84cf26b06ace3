import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {textUpTo} from '../fields/text.ts'
import {simpleText, simpleTextExample} from '../portable-text/simple-text.ts'
import type {BadExample} from '../schema/bad-example.ts'

/** Longest question, in characters. */
export const QUESTION_MAX = 160

/** A question as a reader would ask it, and its answer. */
export const faqItem = member('faqItem', {question: textUpTo(QUESTION_MAX), answer: simpleText})
export type FaqItem = z.infer<typeof faqItem>

/** An example, as the Content Lake stores it. */
export const faqItemExample: z.input<typeof faqItem> = {
  _type: 'faqItem',
  _key: 'faq1',
  question: 'Who should be in the room when the map is drawn?',
  answer: simpleTextExample,
}

/** What `faqItem` refuses. */
export const faqItemBadExamples: readonly BadExample[] = [
  {
    because: 'a question must fit a line or two',
    value: {...faqItemExample, question: 'x'.repeat(QUESTION_MAX + 1)},
    at: ['question'],
  },
]
