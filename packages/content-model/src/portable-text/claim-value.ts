import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'

/** The figure of a stored claim with its hedge, shown and cited at this point of the text. */
export const claimValue = member('claimValue', {claim: reference('claim')})
export type ClaimValue = z.infer<typeof claimValue>

/** An example, as the Content Lake stores it. */
export const claimValueExample: z.input<typeof claimValue> = {
  _type: 'claimValue',
  _key: 'v1',
  claim: {_type: 'reference', _ref: 'claim-early-majority'},
}
