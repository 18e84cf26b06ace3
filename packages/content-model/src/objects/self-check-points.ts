import {z} from 'zod'
import {list, member} from '../fields/object.ts'
import {slugText} from '../fields/slug.ts'
import type {BadExample} from '../schema/bad-example.ts'

/** What an answer adds to one dimension. */
export const selfCheckPoints = member('selfCheckPoints', {dimension: slugText, points: z.int()})
export type SelfCheckPoints = z.infer<typeof selfCheckPoints>

/** Whole numbers from `from` to `to`, both included, and the points they give. */
export const selfCheckRange = member('selfCheckRange', {
  from: z.int(),
  to: z.int(),
  points: list(selfCheckPoints),
})
export type SelfCheckRange = z.infer<typeof selfCheckRange>

/** An example, as the Content Lake stores it. */
export const selfCheckPointsExample: z.input<typeof selfCheckPoints> = {
  _type: 'selfCheckPoints',
  _key: 'p1',
  dimension: 'people',
  points: 2,
}

/** What `selfCheckPoints` refuses. */
export const selfCheckPointsBadExamples: readonly BadExample[] = [
  {
    because: 'points are whole numbers',
    value: {...selfCheckPointsExample, points: 0.5},
    at: ['points'],
  },
]

/** An example, as the Content Lake stores it. */
export const selfCheckRangeExample: z.input<typeof selfCheckRange> = {
  _type: 'selfCheckRange',
  _key: 'r1',
  from: 10,
  to: 40,
  points: [selfCheckPointsExample],
}
