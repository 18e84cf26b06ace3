import {numbersIn} from './quoted-number.ts'
import {rule} from './rule.ts'

/** Thousands, millions and the like may be words: 2.5 in "2.5 million" stands for 2,500,000. */
const SCALES = [1, 1e3, 1e6, 1e9, 1e12]

/** The figure as the quote words it is the value of the claim, as far as its digits tell. */
export const quotedFigureIsTheValue = rule({
  id: 'quoted-figure-is-the-value',
  types: ['claim'],
  scope: 'document',
  severity: 'warning',
  check: ({figureInQuote, value, valueTo}) => {
    if (figureInQuote === undefined || value === undefined) return []
    const read = numbersIn(figureInQuote).flatMap((figure) => SCALES.map((scale) => figure * scale))
    const meant = [value, valueTo].filter((figure) => figure !== undefined)
    if (read.length === 0 || meant.some((figure) => read.includes(Math.abs(figure)))) return []
    return [
      {
        path: ['figureInQuote'],
        message: `The quote says "${figureInQuote}", and the claim says ${meant.join(' to ')}.`,
        remedy: 'Correct the one that is wrong.',
      },
    ]
  },
})
