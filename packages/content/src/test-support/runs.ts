import type {Parameters} from 'fast-check'

/** How often a property is tried: much more when `SOAK` is set. */
export const runs = (count: number): Parameters<unknown> => ({
  numRuns: process.env['SOAK'] === undefined ? count : count * 50,
})
