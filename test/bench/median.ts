/** The value in the middle, or half-way between the two there; NaN of none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The value that a share of all values is at most, between its neighbours where it falls there. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}
