import {formattingLocale} from './locale.ts'
import {oncePerKey} from './once-per-key.ts'

const numberIn = oncePerKey(
  (language) => new Intl.NumberFormat(formattingLocale(language), {maximumFractionDigits: 10}),
)
const percentIn = oncePerKey(
  (language) =>
    new Intl.NumberFormat(formattingLocale(language), {
      style: 'percent',
      maximumFractionDigits: 10,
    }),
)

/** A number with the separators of the language, with as many decimals as it has. */
export const formatNumber = (value: number, language: string): string =>
  numberIn(language).format(value)

/** Percent, given as the number of percent: 13.5 is `13.5%` or `13,5 %` (with a space that holds). */
export const formatPercent = (value: number, language: string): string =>
  percentIn(language).format(Number((value / 100).toPrecision(14)))
