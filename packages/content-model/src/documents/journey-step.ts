import {z} from 'zod'
import {list, member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {booking, bookingExample} from '../objects/booking.ts'
import {commitment, commitmentExample} from '../objects/commitment.ts'
import {faqItem, faqItemExample} from '../objects/faq-item.ts'
import {milestone, milestoneExample} from '../objects/milestone.ts'
import {price, priceExample} from '../objects/price.ts'
import {stagePlace, stagePlaceExample} from '../objects/stage-place.ts'
import {portableText, portableTextExample} from '../portable-text/portable-text.ts'
import {simpleText, simpleTextExample} from '../portable-text/simple-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
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

/** An example, as the Content Lake stores it. */
export const problemExample: z.input<typeof problem> = {
  _type: 'problem',
  _key: 'p1',
  text: 'Nobody can say what the pilot would have to show.',
}

/** An example, as the Content Lake stores it. */
export const journeyStepExample: z.input<typeof journeyStep> = {
  _id: 'step-kickstart',
  _type: 'journeyStep',
  language: 'en',
  title: 'Kickstart and quick win',
  slug: {_type: 'slug', current: 'kickstart'},
  author: {_type: 'reference', _ref: 'person-editorial-desk'},
  number: 3,
  stage: stagePlaceExample,
  zone: 'paid',
  outcome: 'One use case in production, with its effect measured in operation.',
  price: priceExample,
  exit: 'After each module: take what is there and stop.',
  commitments: [commitmentExample],
  booking: bookingExample,
  owner: {_type: 'reference', _ref: 'department-operations'},
  customerView: simpleTextExample,
  problems: [problemExample],
  solutions: [{_type: 'reference', _key: 's1', _ref: 'solution-kickstart'}],
  milestones: [milestoneExample],
  body: portableTextExample,
  faq: [faqItemExample],
  opens: {_type: 'reference', _ref: 'journey-twelve-steps'},
  whenTheAnswerIsNo: simpleTextExample,
}

/** What `journeyStep` refuses. */
export const journeyStepBadExamples: readonly BadExample[] = [
  {because: 'a step counts from 0', value: {...journeyStepExample, number: -1}, at: ['number']},
  {
    because: 'a step is free or paid',
    value: {...journeyStepExample, zone: 'freemium'},
    at: ['zone'],
  },
  {
    because: 'a published step states its price',
    value: {...journeyStepExample, price: {_type: 'price', kind: 'unstated'}},
    at: ['price'],
  },
]
