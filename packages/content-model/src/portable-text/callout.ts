import {z} from 'zod'
import {member} from '../fields/object.ts'
import {text} from '../fields/text.ts'
import {simpleText} from './simple-text.ts'

/** What a callout is for. */
export const CALLOUT_KINDS = ['note', 'example', 'caution'] as const

/** A passage set apart from the running text. */
export const callout = member('callout', {
  kind: z.enum(CALLOUT_KINDS).default('note'),
  title: text.optional(),
  content: simpleText,
})
export type Callout = z.infer<typeof callout>
