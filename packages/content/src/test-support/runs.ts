import type {Parameters} from 'fast-check'

/**
 * How a property is tried: with a new seed each time, which a failure prints, and much longer when
 * `SOAK` is set.
 */
export const runs = (count: number): Parameters<unknown> => ({
  seed: Date.now(),
  numRuns: process.env['SOAK'] === undefined ? count : count * 50,
})
