import {formattingLocale} from './locale.ts'

const formatter = (currency: string, language: string): Intl.NumberFormat =>
  new Intl.NumberFormat(formattingLocale(language), {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })

/** Money in the major unit of its currency: 4900 EUR is `€4,900`. Cents only where there are any. */
export const formatMoney = (value: number, currency: string, language: string): string =>
  formatter(currency, language).format(value)

/** Money in the minor unit of its currency, as prices are stored: 490000 EUR is `€4,900`. */
export const formatMinorUnits = (amount: number, currency: string, language: string): string => {
  const money = formatter(currency, language)
  const digits = money.resolvedOptions().maximumFractionDigits ?? 0
  return money.format(amount / 10 ** digits)
}
