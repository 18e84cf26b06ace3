import type {Claim} from '@stepzero/content-model'
import type {Words} from '../words/words.ts'
import {formatMoney} from './money.ts'
import {formatNumber, formatPercent} from './number.ts'

const CURRENCY = /^[A-Z]{3}$/

const quantity = (value: number, unit: string | undefined, language: string): string => {
  if (unit === 'percent') return formatPercent(value, language)
  if (unit !== undefined && CURRENCY.test(unit)) return formatMoney(value, unit, language)
  return formatNumber(value, language)
}

/**
 * The figure of a claim with its hedge and unit, ready to stand in a sentence: `about 60%`,
 * `between 3 and 5 weeks`. Figure and unit never part at the end of a line. A claim without a
 * figure gives an empty text.
 */
export const claimFigure = (claim: Claim, words: Words, language: string): string => {
  const {value, valueTo, unit, hedge} = claim
  if (value === undefined) return ''
  const counted =
    unit === undefined || unit === 'percent' || CURRENCY.test(unit) ? '' : `\u00a0${unit}`
  const from = quantity(value, unit, language)
  const to = valueTo === undefined ? undefined : quantity(valueTo, unit, language)
  const figure = to === undefined ? from : words.claims.range(from, to)
  if (hedge === 'between') return `${words.claims.between(from, to ?? from)}${counted}`
  return `${words.claims.hedges[hedge](figure)}${counted}`
}
