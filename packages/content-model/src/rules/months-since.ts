const MONTHS_A_YEAR = 12

/**
 * Whole months from a date to a day. A year alone, or a month alone, is taken at its start: an age
 * is never understated.
 */
export const monthsSince = (date: string, today: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number)
  const months = (thisYear - year) * MONTHS_A_YEAR + (thisMonth - month)
  return Math.max(0, thisDay < day ? months - 1 : months)
}
