import * as fc from 'fast-check'

const SOAK_RUNS = 100_000
const SOAK_TIME = 30_000

/** Checks a property on fresh examples: some each time, half a minute of them in a soak. */
export function property<Value>(
  arbitrary: fc.Arbitrary<Value>,
  check: (value: Value) => void,
  runs = 150,
): void {
  // What a run was interrupted before counts as passed; a failure prints its seed.
  const soak = {numRuns: SOAK_RUNS, interruptAfterTimeLimit: SOAK_TIME}
  fc.assert(fc.property(arbitrary, check), process.env['SOAK'] ? soak : {numRuns: runs})
}
