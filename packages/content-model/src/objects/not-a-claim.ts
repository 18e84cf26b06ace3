import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {text} from '../fields/text.ts'

/** A passage that reads like a claim and is none, and the reason an editor gave. */
export const notAClaim = member('notAClaim', {text, reason: text})
export type NotAClaim = z.infer<typeof notAClaim>

/** An example, as the Content Lake stores it. */
export const notAClaimExample: z.input<typeof notAClaim> = {
  _type: 'notAClaim',
  _key: 'n1',
  text: 'three sheets of paper',
  reason: 'Says what to bring, not what was measured.',
}
