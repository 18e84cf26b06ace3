import {z} from 'zod'
import {partialDate} from '../fields/dates.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import {localizedText} from '../objects/localized-text.ts'
import type {BadExample} from '../schema/bad-example.ts'
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

/** An example, as the Content Lake stores it. */
export const claimExample: z.input<typeof claim> = {
  _id: 'claim-early-majority',
  _type: 'claim',
  statement: [
    {
      _type: 'localizedText',
      _key: 'en',
      language: 'en',
      value: 'The early majority is 34 percent of those who adopt an innovation.',
    },
  ],
  value: 34,
  unit: 'percent',
  hedge: 'exactly',
  asOf: '2003',
  source: {_type: 'reference', _ref: 'source-rogers'},
}

/** What `claim` refuses. */
export const claimBadExamples: readonly BadExample[] = [
  {
    because: 'a figure holds for some time',
    value: {...claimExample, asOf: undefined},
    at: ['asOf'],
  },
  {because: 'a claim states something', value: {...claimExample, statement: []}, at: ['statement']},
  {because: 'hedges come from a list', value: {...claimExample, hedge: 'roughly'}, at: ['hedge']},
]
