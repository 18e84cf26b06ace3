import {z} from 'zod'
import {list, member} from '../fields/object.ts'
import {slugText} from '../fields/slug.ts'

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
