import {z} from 'zod'
import {day} from '../fields/dates.ts'
import {list, object} from '../fields/object.ts'
import {reference} from '../fields/reference.ts'
import {text} from '../fields/text.ts'

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
