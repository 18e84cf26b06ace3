const MONTHS_A_YEAR = 12

/** Whole months from a date to a day; a year or a month alone is taken at its start. */
export function monthsSince(date: string, today: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number)
  const months = (thisYear - year) * MONTHS_A_YEAR + (thisMonth - month)
  return Math.max(0, thisDay < day ? months - 1 : months)
}

/** The same day some months later, or the last of that month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const days = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, days))
  return first.toISOString().slice(0, 10)
}
