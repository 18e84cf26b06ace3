import {z} from 'zod'
import {member} from '../fields/object.ts'
import {text} from '../fields/text.ts'
import {simpleText, simpleTextExample} from './simple-text.ts'

/** What a callout is for. */
export const CALLOUT_KINDS = ['note', 'example', 'caution'] as const

/** A passage set apart from the running text. */
export const callout = member('callout', {
  kind: z.enum(CALLOUT_KINDS).default('note'),
  title: text.optional(),
  content: simpleText,
})
export type Callout = z.infer<typeof callout>

/** An example, as the Content Lake stores it. */
export const calloutExample: z.input<typeof callout> = {
  _type: 'callout',
  _key: 'co1',
  kind: 'example',
  title: 'A base map of five stages',
  content: simpleTextExample,
}
