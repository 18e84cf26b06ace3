import {z} from 'zod'

/** Any schema of the model. */
export type Schema = z.core.$ZodType

/** A schema without what wraps it. */
export interface Unwrapped {
  readonly schema: Schema
  /** Whether the field may be absent and stays so. */
  readonly optional: boolean
  /** What stands in for an absent field, made anew each time. */
  readonly fallback?: () => unknown
}

/** What a schema describes, as far as walking it needs to know. The one file that reads zod's own. */
export type Shape =
  | {readonly kind: 'object'; readonly fields: ReadonlyMap<string, Schema>}
  | {readonly kind: 'array'; readonly member: Schema; readonly least: number}
  | {readonly kind: 'union'; readonly discriminator: string; readonly options: readonly Option[]}
  /** Read as `from` and then turned into something else, as a slug is. */
  | {readonly kind: 'converted'; readonly from: Schema}
  | {readonly kind: 'leaf'}

/** One schema of a union and the values of the discriminator that choose it. */
export interface Option {
  readonly values: readonly string[]
  readonly schema: Schema
}

const unwrappedSchemas = new WeakMap<Schema, Unwrapped>()
const shapes = new WeakMap<Schema, Shape>()

/** Takes optional, default and lazy wrappers off. */
export const unwrap = (schema: Schema): Unwrapped => {
  const known = unwrappedSchemas.get(schema)
  if (known) return known
  const unwrapped = takeOff(schema)
  unwrappedSchemas.set(schema, unwrapped)
  return unwrapped
}

const takeOff = (schema: Schema): Unwrapped => {
  if (schema instanceof z.ZodOptional) return {...unwrap(schema.unwrap()), optional: true}
  if (schema instanceof z.ZodDefault) {
    // The getter makes a new value each time, so that two documents never share an array.
    return {...unwrap(schema.unwrap()), fallback: () => schema.def.defaultValue}
  }
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap())
  return {schema, optional: false}
}

/** Says what an unwrapped schema describes. */
export const shapeOf = (schema: Schema): Shape => {
  const known = shapes.get(schema)
  if (known) return known
  const shape = describe(schema)
  shapes.set(schema, shape)
  return shape
}

const describe = (schema: Schema): Shape => {
  if (schema instanceof z.ZodObject) {
    return {kind: 'object', fields: new Map<string, Schema>(Object.entries(schema.shape))}
  }
  if (schema instanceof z.ZodArray) {
    const least = schema.def.checks?.find((check) => check instanceof z.core.$ZodCheckMinLength)
    return {kind: 'array', member: schema.element, least: least?._zod.def.minimum ?? 0}
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const {discriminator} = schema.def
    return {
      kind: 'union',
      discriminator,
      options: schema.options.map((option) => ({
        schema: option,
        values: [...(option._zod.propValues?.[discriminator] ?? [])].map(String),
      })),
    }
  }
  return schema instanceof z.ZodPipe ? {kind: 'converted', from: schema.in} : {kind: 'leaf'}
}

/** The option of a union that a value chooses, or nothing. */
export const chosenOption = (
  {options}: Extract<Shape, {kind: 'union'}>,
  value: unknown,
): Option | undefined =>
  typeof value === 'string' ? options.find(({values}) => values.includes(value)) : undefined
