import {z} from 'zod'
import {list, object} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {portableText} from '../portable-text/portable-text.ts'
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
