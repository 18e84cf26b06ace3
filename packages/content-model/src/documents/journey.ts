import {z} from 'zod'
import {list, object} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {portableText, portableTextExample} from '../portable-text/portable-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
import {document} from './document.ts'
import {pageFields} from './page-fields.ts'

/** What a journey is a path through. */
export const JOURNEY_KINDS = ['engagement', 'lifecycle', 'adoption', 'success'] as const
export type JourneyKind = (typeof JOURNEY_KINDS)[number]

/** Whom a journey is for. */
export const AUDIENCES = ['b2b', 'b2c'] as const

/** How the last step of a journey feeds its first. */
export const journeyLoop = object('journeyLoop', {how: text})
export type JourneyLoop = z.infer<typeof journeyLoop>

/** An ordered path; `goal` is the customer's, in the customer's words. */
export const journey = document('journey', {
  ...pageFields('journey'),
  kind: z.enum(JOURNEY_KINDS),
  audience: z.enum(AUDIENCES),
  goal: text,
  model: reference('stageModel').optional(),
  awareness: reference('stageModel').optional(),
  steps: list(reference('journeyStep')),
  loop: journeyLoop.optional(),
  body: portableText.optional(),
})
export type Journey = z.infer<typeof journey>

/** An example, as the Content Lake stores it. */
export const journeyLoopExample: z.input<typeof journeyLoop> = {
  _type: 'journeyLoop',
  how: 'What step 6 measured becomes an insight of step 0.',
}

/** An example, as the Content Lake stores it. */
export const journeyExample: z.input<typeof journey> = {
  _id: 'journey-engagement',
  _type: 'journey',
  language: 'en',
  title: 'From first read to running operation',
  slug: {_type: 'slug', current: 'engagement'},
  author: {_type: 'reference', _ref: 'person-editorial-desk'},
  kind: 'engagement',
  audience: 'b2b',
  goal: 'We want one task to take half the time, and to know what it costs before we start.',
  model: {_type: 'reference', _ref: 'model-lifecycle'},
  awareness: {_type: 'reference', _ref: 'model-awareness'},
  steps: [{_type: 'reference', _key: 's1', _ref: 'step-kickstart'}],
  loop: journeyLoopExample,
  body: portableTextExample,
}

/** What `journey` refuses. */
export const journeyBadExamples: readonly BadExample[] = [
  {
    because: 'no journey of this kind exists',
    value: {...journeyExample, kind: 'sales'},
    at: ['kind'],
  },
]
