import type {z} from 'zod'
import {member} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'

/** A quotation that stands alone; cited where it comes from a source. */
export const pullQuote = member('pullQuote', {
  quote: text,
  attribution: text.optional(),
  source: reference('source').optional(),
  locator: text.optional(),
})
export type PullQuote = z.infer<typeof pullQuote>

/** An example, as the Content Lake stores it. */
export const pullQuoteExample: z.input<typeof pullQuote> = {
  _type: 'pullQuote',
  _key: 'q1',
  quote: 'Write the exit down before anybody signs.',
  attribution: 'Operations desk',
}
