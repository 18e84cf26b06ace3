import * as fc from 'fast-check'

/** Checks a property on fresh examples: a few each time, many in a soak; a failure prints its seed. */
export function property<Value>(
  arbitrary: fc.Arbitrary<Value>,
  check: (value: Value) => void,
  runs = 150,
): void {
  fc.assert(fc.property(arbitrary, check), {numRuns: process.env['SOAK'] ? runs * 50 : runs})
}
