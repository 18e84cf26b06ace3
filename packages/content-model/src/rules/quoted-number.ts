/** Spaces that typographers set between digits, and apostrophes that the Swiss do. */
const GROUPING = "[.,'’\\u0020\\u00a0\\u2009\\u202f]"
const NUMBER = new RegExp(`\\d+(?:${GROUPING}\\d{3})*(?:[.,]\\d+)?`, 'gu')

/** What a number in running text may mean: `2,500` is 2500 in English and 2.5 in German. */
export const numbersIn = (text: string): number[] =>
  [...text.matchAll(NUMBER)].flatMap(([written]) => [
    Number(written.replaceAll(/[^\d.]/gu, '')),
    Number(written.replaceAll(/[^\d,]/gu, '').replace(',', '.')),
    Number(written.replaceAll(/\D/gu, '')),
  ])

/** Whether a text writes a number in digits, in the way of any language we know. */
export const writesNumber = (text: string, value: number): boolean =>
  numbersIn(text).includes(Math.abs(value))
