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

/** An amount in the minor unit of its currency, as prices are stored, in its major unit. */
export const majorUnits = (amount: number, currency: string): number => {
  const {maximumFractionDigits = 0} = formatter(currency, 'en').resolvedOptions()
  return amount / 10 ** maximumFractionDigits
}

/** Money in the minor unit of its currency, as prices are stored: 490000 EUR is `€4,900`. */
export const formatMinorUnits = (amount: number, currency: string, language: string): string =>
  formatMoney(majorUnits(amount, currency), currency, language)
