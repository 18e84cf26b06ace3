import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'

/** A source cited at this point of the text, with the place in it. */
export const citation = member('citation', {
  source: reference('source'),
  locator: text.optional(),
  prefix: text.optional(),
})
export type Citation = z.infer<typeof citation>
