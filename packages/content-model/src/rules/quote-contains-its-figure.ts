import {rule} from './rule.ts'
import {writesNumber} from './quoted-number.ts'

const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/gu, ' ').toLowerCase()

/** A quote that is to prove a figure contains it, in digits or as `figureInQuote` words it. */
export const quoteContainsItsFigure = rule({
  id: 'quote-contains-its-figure',
  types: ['claim'],
  scope: 'document',
  severity: 'error',
  check: ({quote, figureInQuote, value, valueTo}) => {
    if (figureInQuote !== undefined) {
      if (quote !== undefined && plain(quote).includes(plain(figureInQuote))) return []
      return [
        {
          path: ['figureInQuote'],
          message: `The quote does not contain "${figureInQuote}".`,
          remedy: 'Write the figure exactly as the quote does, or correct the quote.',
        },
      ]
    }
    const missing = [value, valueTo].filter(
      (figure) => figure !== undefined && quote !== undefined && !writesNumber(quote, figure),
    )
    return missing.map((figure) => ({
      path: ['quote'],
      message: `The quote does not contain the figure ${figure}.`,
      remedy:
        'Quote the sentence with the figure. If it words the figure otherwise, say how in "figureInQuote".',
    }))
  },
})
