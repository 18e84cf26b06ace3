import {z} from 'zod'
import {day} from '../fields/dates.ts'
import {list, object} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'
import type {BadExample} from '../schema/bad-example.ts'

/** Longest time between two reviews, in months. */
export const REVIEW_INTERVAL_MAX = 60

/** The last review of a page: who, when, what was checked, and when it is due again. */
export const review = object('review', {
  at: day,
  by: reference('person'),
  note: text,
  checkedClaims: list(reference('claim')),
  intervalMonths: z.int().min(1).max(REVIEW_INTERVAL_MAX).default(12),
})
export type Review = z.infer<typeof review>

/** An example, as the Content Lake stores it. */
export const reviewExample: z.input<typeof review> = {
  _type: 'review',
  at: '2026-01-15',
  by: {_type: 'reference', _ref: 'person-operations-desk'},
  note: 'Read against the current offer; both sources still say so.',
  checkedClaims: [{_type: 'reference', _key: 'c1', _ref: 'claim-early-majority'}],
  intervalMonths: 6,
}

/** What `review` refuses. */
export const reviewBadExamples: readonly BadExample[] = [
  {
    because: 'a review without a note proves nothing',
    value: {...reviewExample, note: ''},
    at: ['note'],
  },
  {
    because: 'a page is reviewed more often than that',
    value: {...reviewExample, intervalMonths: REVIEW_INTERVAL_MAX + 1},
    at: ['intervalMonths'],
  },
]
