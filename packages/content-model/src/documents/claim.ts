import {z} from 'zod'
import {partialDate} from '../fields/dates.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {localizedText} from '../objects/localized-text.ts'
import {document} from './document.ts'

/** How exactly a figure is claimed. Its wording per language stands in the site's catalogue. */
export const HEDGES = [
  'exactly',
  'about',
  'atLeast',
  'atMost',
  'moreThan',
  'lessThan',
  'between',
] as const
export type Hedge = (typeof HEDGES)[number]

/** Whether a claim still stands. */
export const CLAIM_STATUSES = ['current', 'superseded', 'withdrawn'] as const

/**
 * One statement with its figure, tied to its source. `unit` is `percent`, an ISO 4217 code, or the
 * counted thing as it follows the figure.
 */
export const claim = document('claim', {
  statement: z.array(localizedText).min(1),
  value: z.number().optional(),
  valueTo: z.number().optional(),
  unit: text.optional(),
  hedge: z.enum(HEDGES).default('exactly'),
  asOf: partialDate,
  source: reference('source'),
  locator: text.optional(),
  quote: text.optional(),
  figureInQuote: text.optional(),
  status: z.enum(CLAIM_STATUSES).default('current'),
  supersededBy: reference('claim').optional(),
})
export type Claim = z.infer<typeof claim>
