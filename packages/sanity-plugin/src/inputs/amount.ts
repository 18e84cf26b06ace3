const DEFAULT_DIGITS = 2

/** How many digits an amount of a currency has after the point: 2 for EUR, none for JPY. */
export const digitsOf = (currency: string | undefined): number => {
  if (currency === undefined || !/^[A-Z]{3}$/u.test(currency)) return DEFAULT_DIGITS
  const format = new Intl.NumberFormat('en', {style: 'currency', currency})
  return format.resolvedOptions().maximumFractionDigits ?? DEFAULT_DIGITS
}

/** An amount of minor units as people write it: 4900 is “49.00” in EUR. */
export const printAmount = (minor: number, digits: number): string =>
  (minor / 10 ** digits).toFixed(digits)

/**
 * Reads what people write as an amount of minor units: “49”, “49.00”, “49,00”, “1 250.5”.
 *
 * @returns nothing for what is no amount, or is more exact than the currency
 */
export const readAmount = (written: string, digits: number): number | undefined => {
  const [, whole, fraction = ''] = /^(\d[\d  ']*)(?:[.,](\d*))?$/u.exec(written.trim()) ?? []
  if (whole === undefined || fraction.length > digits) return undefined
  const minor = Number(`${whole.replaceAll(/\D/gu, '')}${fraction.padEnd(digits, '0')}`)
  return Number.isSafeInteger(minor) ? minor : undefined
}
