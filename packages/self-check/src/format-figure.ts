const STYLE = {maximumFractionDigits: 2, signDisplay: 'negative'} as const

/** A figure that a worksheet gives, as the page says it at build and in the browser: two decimals. */
export function formatFigure(value: number, locale: string | undefined): string {
  return value.toLocaleString(locale, STYLE)
}
