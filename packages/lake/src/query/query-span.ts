/** The first and the last character of a place in a query. */
export interface QuerySpan {
  readonly start: number
  readonly end: number
}

/** The first place that a pattern finds, or the whole query. */
export function spanOf(query: string, pattern: RegExp): QuerySpan {
  const match = pattern.exec(query)
  return match === null
    ? wholeOf(query)
    : {start: match.index, end: match.index + match[0].length - 1}
}

/** The whole of a query. */
export function wholeOf(query: string): QuerySpan {
  return {start: 0, end: Math.max(0, query.length - 1)}
}
