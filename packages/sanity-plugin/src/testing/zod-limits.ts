import type {Schema} from '@stepzero/content-model/twin'
import {z} from 'zod'

/** The bounds of whole numbers that a computer can count, which are no limits of the model. */
const stated = (limit: number | null): number | undefined =>
  limit === null || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? undefined : limit

/** The least number, or the least members of a list, that a schema allows. */
export const leastOf = (schema: Schema): number | undefined => {
  if (schema instanceof z.ZodNumber) return stated(schema.minValue)
  const checks = schema._zod.def.checks ?? []
  return checks.find((check) => check instanceof z.core.$ZodCheckMinLength)?._zod.def.minimum
}

/** The greatest number, or the most members or characters, that a schema allows. */
export const mostOf = (schema: Schema): number | undefined => {
  if (schema instanceof z.ZodNumber) return stated(schema.maxValue)
  const checks = schema._zod.def.checks ?? []
  return checks.find((check) => check instanceof z.core.$ZodCheckMaxLength)?._zod.def.maximum
}
