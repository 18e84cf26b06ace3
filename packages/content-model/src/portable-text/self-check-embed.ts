import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'

/** A self-check offered in the running text. */
export const selfCheckEmbed = member('selfCheckEmbed', {check: reference('selfCheck')})
export type SelfCheckEmbed = z.infer<typeof selfCheckEmbed>

/** An example, as the Content Lake stores it. */
export const selfCheckEmbedExample: z.input<typeof selfCheckEmbed> = {
  _type: 'selfCheckEmbed',
  _key: 'e1',
  check: {_type: 'reference', _ref: 'check-pilot'},
}
