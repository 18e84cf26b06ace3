import type {z} from 'zod'

const schemas = new WeakMap<object, z.core.$ZodType>()

/** What a validator made by {@link fits} holds a value against, or nothing. */
export const fittedSchema = (validator: object): z.core.$ZodType | undefined =>
  schemas.get(validator)

/**
 * Holds a value against a schema of the content model, with the model's own words.
 *
 * An absent value passes: whether a field is required is Sanity's own rule.
 */
export const fits = (schema: z.ZodType) => {
  const validator = (value: unknown): true | string => {
    if (value === undefined || value === null) return true
    const parsed = schema.safeParse(value)
    return parsed.success || (parsed.error.issues[0]?.message ?? 'Expected something else.')
  }
  schemas.set(validator, schema)
  return validator
}
