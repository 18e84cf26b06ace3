import {expect, test} from 'vitest'
import {claimExample} from '../documents/claim.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {claimRangeIsInOrder} from './claim-range-is-in-order.ts'

test('one figure, and two in order with the hedge "between", are fine', () => {
  expect(findingsOf(claimRangeIsInOrder, claimExample)).toBe('')
  const range = {...claimExample, value: 30, valueTo: 50, hedge: 'between'}
  expect(findingsOf(claimRangeIsInOrder, range)).toBe('')
})

test('a range without its hedge, or upside down, is found', () => {
  const range = {...claimExample, value: 50, valueTo: 30, hedge: 'about'}
  expect(findingsOf(claimRangeIsInOrder, range)).toMatchInlineSnapshot(`
    "valueTo
      The range from 50 to 30 is not in order.
      Give the lower figure first and the upper one here.
    hedge
      The claim has two figures, and its hedge says "about".
      Choose the hedge "between", or clear the upper figure."
  `)
})

test('a range with one end is found', () => {
  expect(findingsOf(claimRangeIsInOrder, {...claimExample, hedge: 'between'})).not.toBe('')
  const upper = {...claimExample, value: null, valueTo: 50, hedge: 'between'}
  expect(findingsOf(claimRangeIsInOrder, upper)).toMatchInlineSnapshot(`
    "valueTo
      The range has an upper figure and no lower one.
      Give the lower figure first and the upper one here."
  `)
})
