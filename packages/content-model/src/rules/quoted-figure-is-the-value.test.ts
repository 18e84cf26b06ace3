import {expect, test} from 'vitest'
import {claimExample} from '../documents/claim.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {quotedFigureIsTheValue} from './quoted-figure-is-the-value.ts'

test('the value in digits, in words or in millions is fine', () => {
  expect(findingsOf(quotedFigureIsTheValue, {...claimExample, figureInQuote: '34 %'})).toBe('')
  expect(findingsOf(quotedFigureIsTheValue, {...claimExample, figureInQuote: 'a third'})).toBe('')
  const millions = {...claimExample, value: 2_500_000, figureInQuote: '2.5 million'}
  expect(findingsOf(quotedFigureIsTheValue, millions)).toBe('')
})

test('another number is found', () => {
  const claim = {...claimExample, figureInQuote: '43 percent'}
  expect(findingsOf(quotedFigureIsTheValue, claim)).toMatchInlineSnapshot(`
    "figureInQuote
      The quote says "43 percent", and the claim says 34.
      Correct the one that is wrong."
  `)
})
