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

/** An example, as the Content Lake stores it. */
export const citationExample: z.input<typeof citation> = {
  _type: 'citation',
  _key: 'c1',
  source: {_type: 'reference', _ref: 'source-lemon-verhoef'},
  locator: 'p. 76',
  prefix: 'see',
}
