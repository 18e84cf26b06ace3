import {formattingLocale} from './locale.ts'
import {oncePerKey} from './once-per-key.ts'

// Days are calendar days without a time; UTC keeps them from slipping in any time zone.
const formatterOf = (options: Intl.DateTimeFormatOptions) =>
  oncePerKey(
    (language) =>
      new Intl.DateTimeFormat(formattingLocale(language), {...options, timeZone: 'UTC'}),
  )
const monthOf = formatterOf({year: 'numeric', month: 'long'})
const dayOf = formatterOf({year: 'numeric', month: 'long', day: 'numeric'})

const write = (date: string, formatter: Intl.DateTimeFormat): string =>
  formatter.format(new Date(`${date}T00:00:00Z`))

/**
 * A date as exact as it is given: `2003` stays the year, `2023-10` becomes `October 2023`,
 * `2024-07-29` becomes `29 July 2024`.
 */
export const formatDate = (date: string, language: string): string => {
  const [year = date, month, day] = date.split('-')
  if (month === undefined) return year
  if (day === undefined) return write(`${date}-01`, monthOf(language))
  return write(date, dayOf(language))
}

/** The year of a date. */
export const yearOf = (date: string): string => date.slice(0, 4)
