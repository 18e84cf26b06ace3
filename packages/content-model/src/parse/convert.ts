import {z} from 'zod'
import {fieldOf, isRecord} from '../schema/field-path.ts'
import {chosenOption, shapeOf, unwrap, type Schema} from '../schema/shape.ts'

/**
 * Turns the raw form of a value into the parsed one without judging it: fills in defaults, turns
 * slugs into text. For what a refinement or a limit refuses although its types are right.
 */
export const convert = (wrapped: Schema, value: unknown): unknown => {
  const {schema, fallback} = unwrap(wrapped)
  if (value === undefined) return fallback?.()
  const shape = shapeOf(schema)
  if (shape.kind === 'converted') return z.safeParse(schema, value).data
  if (shape.kind === 'array' && Array.isArray(value)) {
    return value.map((member) => convert(shape.member, member))
  }
  if (shape.kind === 'union') {
    const option = chosenOption(shape, fieldOf(value, shape.discriminator))
    return option ? convert(option.schema, value) : value
  }
  if (shape.kind !== 'object' || !isRecord(value)) return value
  const fields = [...shape.fields]
    .map(([name, field]): [string, unknown] => [name, convert(field, fieldOf(value, name))])
    .filter(([, field]) => field !== undefined)
  return {...value, ...Object.fromEntries(fields)}
}
