import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'

/** A self-check offered in the running text. */
export const selfCheckEmbed = member('selfCheckEmbed', {check: reference('selfCheck')})
export type SelfCheckEmbed = z.infer<typeof selfCheckEmbed>
