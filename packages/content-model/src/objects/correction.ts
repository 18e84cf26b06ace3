import type {z} from 'zod'
import {day} from '../fields/dates.ts'
import {member} from '../fields/object.ts'
import {text} from '../fields/text.ts'

/** An error that was on the page: what it said, what it says now, and why. */
export const correction = member('correction', {at: day, was: text, now: text, why: text})
export type Correction = z.infer<typeof correction>

/** An example, as the Content Lake stores it. */
export const correctionExample: z.input<typeof correction> = {
  _type: 'correction',
  _key: 'co1',
  at: '2026-02-11',
  was: 'The licence ends with the retainer.',
  now: 'The licence runs for its own year.',
  why: 'The page had merged two contracts.',
}
