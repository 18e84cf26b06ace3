import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {text} from '../fields/text.ts'

/** A passage that reads like a claim and is none, and the reason an editor gave. */
export const notAClaim = member('notAClaim', {text, reason: text})
export type NotAClaim = z.infer<typeof notAClaim>
