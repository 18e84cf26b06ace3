import {z} from 'zod'
import {list, member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {booking} from '../objects/booking.ts'
import {commitment} from '../objects/commitment.ts'
import {faqItem} from '../objects/faq-item.ts'
import {milestone} from '../objects/milestone.ts'
import {price} from '../objects/price.ts'
import {stagePlace} from '../objects/stage-place.ts'
import {portableText} from '../portable-text/portable-text.ts'
import {simpleText} from '../portable-text/simple-text.ts'
import {document} from './document.ts'
import {pageFields} from './page-fields.ts'

/** Whether a step costs the customer anything. */
export const ZONES = ['free', 'paid'] as const
export type Zone = (typeof ZONES)[number]

/** Something that stands in the customer's way at this step. */
export const problem = member('problem', {text})
export type Problem = z.infer<typeof problem>

/**
 * One step, phase or segment of exactly one journey.
 *
 * Outcome, price, exit and zone are optional here, because phases and segments have none; that a
 * step of an engagement states them is a rule.
 */
export const journeyStep = document('journeyStep', {
  ...pageFields('journeyStep'),
  number: z.int().min(0),
  stage: stagePlace.optional(),
  zone: z.enum(ZONES).optional(),
  outcome: text.optional(),
  price: price.optional(),
  exit: text.optional(),
  commitments: list(commitment),
  booking: booking.optional(),
  owner: reference('department').optional(),
  customerView: simpleText.optional(),
  problems: list(problem),
  solutions: list(reference('solution')),
  milestones: list(milestone),
  body: portableText.optional(),
  faq: list(faqItem),
  opens: reference('journey').optional(),
  whenTheAnswerIsNo: simpleText.optional(),
})
export type JourneyStep = z.infer<typeof journeyStep>
