import {expect, test} from 'vitest'
import {insightExample} from '../documents/insight.ts'
import {reviewExample} from '../objects/review.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {reviewIsInTime} from './review-is-in-time.ts'

// The day of these checks is 2026-06-01.
const check = (at: string, intervalMonths: number) =>
  findingsOf(reviewIsInTime, {...insightExample, review: {...reviewExample, at, intervalMonths}})

test('a review within its interval is fine, and so is a page that promises none', () => {
  expect(check('2025-12-02', 6)).toBe('')
  expect(findingsOf(reviewIsInTime, {...insightExample, review: undefined})).toBe('')
})

test('a review that is due is found on the day', () => {
  expect(check('2025-12-01', 6)).toMatchInlineSnapshot(`
    "review.at
      The last review was on 2025-12-01, and the page promises one every 6 months.
      Read the page again and record the review, with a note of what was checked."
  `)
})
