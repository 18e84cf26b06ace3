const MONTHS_A_YEAR = 12

// A year alone, or a month alone, is taken at its start: an age is never understated.
const monthsSince = (date: string, today: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number)
  const months = (thisYear - year) * MONTHS_A_YEAR + (thisMonth - month)
  return Math.max(0, thisDay < day ? months - 1 : months)
}

/** How old something is, as exact as its date is: in years where only the year is known. */
export interface Age {
  readonly unit: 'year' | 'month'
  readonly count: number
  /** Whole months, counted from the start of the time that is known. */
  readonly months: number
}

/** The age of a source: months below two years, whole years above, or where only a year is known. */
export const ageOf = (issued: string, today: string): Age => {
  const months = monthsSince(issued, today)
  if (/^\d{4}$/.test(issued)) {
    return {unit: 'year', count: Math.floor(months / MONTHS_A_YEAR), months}
  }
  return months < 2 * MONTHS_A_YEAR
    ? {unit: 'month', count: months, months}
    : {unit: 'year', count: Math.floor(months / MONTHS_A_YEAR), months}
}

/** Whether a source has outlived the half-life an editor gave its kind of statement. */
export const isPastHalfLife = (
  source: {readonly issued?: string | undefined; readonly halfLifeMonths?: number | undefined},
  today: string,
): boolean =>
  source.issued !== undefined &&
  source.halfLifeMonths !== undefined &&
  monthsSince(source.issued, today) > source.halfLifeMonths
