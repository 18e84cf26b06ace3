import {expect, test} from 'vitest'
import {claimExample} from '../documents/claim.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {quoteContainsItsFigure} from './quote-contains-its-figure.ts'

test('a claim without a quote, and a quote that contains the figure, are fine', () => {
  expect(findingsOf(quoteContainsItsFigure, claimExample)).toBe('')
  const digits = {...claimExample, quote: 'The early majority makes up 34 percent.'}
  expect(findingsOf(quoteContainsItsFigure, digits)).toBe('')
  const words = {
    ...claimExample,
    quote: 'The early majority makes up about  one third of all.',
    figureInQuote: 'about one third',
  }
  expect(findingsOf(quoteContainsItsFigure, words)).toBe('')
})

test('a quote without the figure is found', () => {
  const claim = {...claimExample, quote: 'The early majority makes up 134 percent.'}
  expect(findingsOf(quoteContainsItsFigure, claim)).toMatchInlineSnapshot(`
    "quote
      The quote does not contain the figure 34.
      Quote the sentence with the figure. If it words the figure otherwise, say how in "figureInQuote"."
  `)
})

test('a quote without the figure as it is worded is found, and so is no quote at all', () => {
  const claim = {...claimExample, quote: 'It makes up a third.', figureInQuote: 'one third'}
  expect(findingsOf(quoteContainsItsFigure, claim)).toMatchInlineSnapshot(`
    "figureInQuote
      The quote does not contain "one third".
      Write the figure exactly as the quote does, or correct the quote."
  `)
  expect(findingsOf(quoteContainsItsFigure, {...claim, quote: null})).not.toBe('')
})
