import {z} from 'zod'
import type {Schema} from '../../schema/shape.ts'

/** Whether a value is as its schema wants it. */
export type Test = (value: unknown) => boolean

/**
 * The limits and refinements of a schema as one function, for values of the right type. It asks what
 * zod asks and nothing else; undefined where there is a limit that this file does not know, so that
 * zod must be asked.
 */
export const limitsOf = (schema: Schema): Test | undefined => {
  const tests: Test[] = []
  for (const check of schema._zod.def.checks ?? []) {
    const test = testOf(check)
    if (test === undefined) return undefined
    tests.push(test)
  }
  return all(tests)
}

/** What a schema without limits asks. */
export const always: Test = () => true

const all = (tests: readonly Test[]): Test => {
  const [only = always] = tests
  return tests.length < 2 ? only : (value) => tests.every((test) => test(value))
}

const testOf = (check: unknown): Test | undefined => {
  if (check instanceof z.core.$ZodCheckMinLength) return atLeastLong(check._zod.def.minimum)
  if (check instanceof z.core.$ZodCheckMaxLength) return atMostLong(check._zod.def.maximum)
  if (check instanceof z.core.$ZodCheckGreaterThan) return atLeast(check._zod.def)
  if (check instanceof z.core.$ZodCheckLessThan) return atMost(check._zod.def)
  if (check instanceof z.core.$ZodCheckRegex) return matches(check._zod.def.pattern)
  if (!(check instanceof z.ZodCustom)) return undefined
  const {fn} = check._zod.def
  return (value) => Boolean(fn(value))
}

/** A text is as long as it has characters: of one or two units each, so few texts need counting. */
const atLeastLong =
  (minimum: number): Test =>
  (value) => {
    if (typeof value !== 'string') return Array.isArray(value) && value.length >= minimum
    const units = value.length
    if (units < minimum || units >= minimum * 2) return units >= minimum
    return z.core.util.codePointLength(value) >= minimum
  }

const atMostLong =
  (maximum: number): Test =>
  (value) => {
    if (typeof value !== 'string') return Array.isArray(value) && value.length <= maximum
    return value.length <= maximum || z.core.util.codePointLength(value) <= maximum
  }

interface Bound {
  readonly value: unknown
  readonly inclusive: boolean
}

const atLeast = ({value: bound, inclusive}: Bound): Test | undefined => {
  if (typeof bound !== 'number') return undefined
  return (value) => typeof value === 'number' && (inclusive ? value >= bound : value > bound)
}

const atMost = ({value: bound, inclusive}: Bound): Test | undefined => {
  if (typeof bound !== 'number') return undefined
  return (value) => typeof value === 'number' && (inclusive ? value <= bound : value < bound)
}

const matches = (pattern: RegExp): Test | undefined =>
  pattern.global || pattern.sticky
    ? undefined
    : (value) => typeof value === 'string' && pattern.test(value)
