import {z} from 'zod'
import type {Schema} from '../../schema/shape.ts'
import type {Test} from './limits-of.ts'
import {REFUSED, type QuickParser} from './refused.ts'

/** A parser of a single value; undefined for a kind of schema that only zod knows. */
export const leafParser = (schema: Schema, isWithinLimits: Test): QuickParser | undefined => {
  const isOfType = typeTestOf(schema)
  if (isOfType === undefined) return undefined
  return (value) => (isOfType(value) && isWithinLimits(value) ? value : REFUSED)
}

const typeTestOf = (schema: Schema): Test | undefined => {
  if (schema instanceof z.ZodString) {
    return schema.def.coerce === true ? undefined : (value) => typeof value === 'string'
  }
  if (schema instanceof z.ZodNumberFormat) {
    return schema._zod.def.format === 'safeint' ? Number.isSafeInteger : undefined
  }
  if (schema instanceof z.ZodNumber) {
    return schema.def.coerce === true ? undefined : Number.isFinite
  }
  if (schema instanceof z.ZodBoolean) {
    return schema.def.coerce === true ? undefined : (value) => typeof value === 'boolean'
  }
  const values = valuesOf(schema)
  if (values === undefined) return undefined
  const [only] = values
  return values.size === 1 ? (value) => value === only : (value) => values.has(value)
}

const valuesOf = (schema: Schema): ReadonlySet<unknown> | undefined => {
  if (schema instanceof z.ZodLiteral) return schema.values
  return schema instanceof z.ZodEnum ? new Set<unknown>(schema.options) : undefined
}
