import type {z} from 'zod'
import {textUpTo} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'
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

/** An example, as the Content Lake stores it. */
export const topicExample: z.input<typeof topic> = {
  _id: 'topic-onboarding',
  _type: 'topic',
  language: 'en',
  title: 'Onboarding',
  slug: {_type: 'slug', current: 'onboarding'},
  description: 'What has to happen between a signature and a task that runs.',
}

/** What `topic` refuses. */
export const topicBadExamples: readonly BadExample[] = [
  {
    because: 'a description fits a card',
    value: {...topicExample, description: 'x'.repeat(TOPIC_DESCRIPTION_MAX + 1)},
    at: ['description'],
  },
]
