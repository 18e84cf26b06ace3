/**
 * Until when a `security.txt` of a day holds: at most a year, as RFC 9116 recommends. The first of a
 * month, so that the file is another once a month and not every day.
 *
 * @param today `YYYY-MM-DD`
 */
export const expiryOf = (today: string): string => {
  const [year = '', month = ''] = today.split('-')
  return `${Number(year) + 1}-${month}-01T00:00:00.000Z`
}
