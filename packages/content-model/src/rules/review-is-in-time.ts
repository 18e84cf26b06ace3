import {PAGE_TYPES} from '../page-types.ts'
import {monthsSince} from './months-since.ts'
import {rule} from './rule.ts'

/** A page that says when it is reviewed next is reviewed by then. */
export const reviewIsInTime = rule({
  id: 'review-is-in-time',
  types: PAGE_TYPES,
  scope: 'document',
  severity: 'warning',
  check: ({review}, {today}) => {
    if (review === undefined || monthsSince(review.at, today) < review.intervalMonths) return []
    return [
      {
        path: ['review', 'at'],
        message: `The last review was on ${review.at}, and the page promises one every ${review.intervalMonths} months.`,
        remedy: 'Read the page again and record the review, with a note of what was checked.',
      },
    ]
  },
})
