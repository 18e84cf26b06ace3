import {InvalidArgumentError} from 'commander'

/** Reads a port. */
export const port = (text: string): number => {
  const number = Number(text)
  if (!/^\d{1,5}$/.test(text) || number > 65_535) {
    throw new InvalidArgumentError('Expected a port from 0 to 65535; 0 takes any free one.')
  }
  return number
}

/** Reads a day. */
export const day = (text: string): string => {
  const date = new Date(`${text}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.valueOf())
  if (!isDay || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Expected a day as YYYY-MM-DD.')
  }
  return text
}
