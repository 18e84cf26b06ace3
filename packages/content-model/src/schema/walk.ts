import {isRecord} from './field-path.ts'
import {shapeOf, unwrap, type Schema, type Shape} from './shape.ts'
import {Trail} from './trail.ts'

/** Told of a value, the schema it stands under, without wrappers, and where that is. */
export type Visit = (schema: Schema, value: unknown, trail: Trail) => void

type Step = (value: unknown, trail: Trail, visit: Visit) => void

/**
 * Makes a walk to every value that stands under one of the wanted schemas, parents before children,
 * fields in the order of the schema.
 *
 * Which ways lead there is worked out once for each schema; all others are left alone. Walks raw
 * documents and parsed ones. Absent values and unknown fields are not visited; below a value of the
 * wrong type nothing is.
 */
export const walkTo = (
  isWanted: (schema: Schema) => boolean,
): ((schema: Schema, value: unknown, visit: Visit) => void) => {
  // Absent where no way leads anywhere.
  const steps = new Map<Schema, Step | undefined>()
  const stepOf = (wrapped: Schema): Step | undefined => {
    const {schema} = unwrap(wrapped)
    if (steps.has(schema)) return steps.get(schema)
    // A schema that holds itself leads on to itself.
    steps.set(schema, (value, trail, visit) => steps.get(schema)?.(value, trail, visit))
    const step = makeStep(schema, isWanted(schema), stepOf)
    steps.set(schema, step)
    return step
  }
  return (schema, value, visit) => {
    if (isPresent(value)) stepOf(schema)?.(value, new Trail(), visit)
  }
}

/** A walk to every value that a schema knows. */
export const walk = walkTo(() => true)

type StepOf = (schema: Schema) => Step | undefined

const isPresent = (value: unknown): boolean => value !== undefined && value !== null

const makeStep = (schema: Schema, wanted: boolean, stepOf: StepOf): Step | undefined => {
  const shape = shapeOf(schema)
  if (shape.kind === 'union') return throughUnion(schema, shape, wanted, stepOf)
  const below = stepBelow(shape, stepOf)
  // What is read as something else stands for what it is read from.
  if (shape.kind === 'converted') {
    if (!wanted) return below
    return (value, trail, visit) => {
      if (typeof value === 'object') below?.(value, trail, visit)
      else visit(schema, value, trail)
    }
  }
  if (!wanted) return below
  return (value, trail, visit) => {
    visit(schema, value, trail)
    below?.(value, trail, visit)
  }
}

const stepBelow = (shape: Shape, stepOf: StepOf): Step | undefined => {
  if (shape.kind === 'object') return throughFields(shape.fields, stepOf)
  if (shape.kind === 'array') return throughMembers(stepOf(shape.member))
  return shape.kind === 'converted' ? stepOf(shape.from) : undefined
}

const throughFields = (fields: ReadonlyMap<string, Schema>, stepOf: StepOf): Step | undefined => {
  const ways = [...fields].flatMap(([name, field]) => {
    const step = stepOf(field)
    return step === undefined ? [] : [{name, step}]
  })
  if (ways.length === 0) return undefined
  return (value, trail, visit) => {
    if (!isRecord(value)) return
    for (const {name, step} of ways) {
      const content = value[name]
      if (content === undefined || content === null) continue
      trail.enter(name)
      step(content, trail, visit)
      trail.leave()
    }
  }
}

const throughMembers = (step: Step | undefined): Step | undefined => {
  if (step === undefined) return undefined
  return (value, trail, visit) => {
    if (!Array.isArray(value) || value.length === 0) return
    trail.enterList(value)
    for (let index = 0; index < value.length; index += 1) {
      if (!isPresent(value[index])) continue
      trail.at(index)
      step(value[index], trail, visit)
    }
    trail.leave()
  }
}

/** Options stand for the value itself, so the union is visited only where it has none for it. */
const throughUnion = (
  schema: Schema,
  {discriminator, options}: Extract<Shape, {kind: 'union'}>,
  wanted: boolean,
  stepOf: StepOf,
): Step | undefined => {
  const kinds = new Set<unknown>(options.flatMap(({values}) => values))
  const ways = new Map<unknown, Step>()
  for (const option of options) {
    const step = stepOf(option.schema)
    if (step !== undefined) for (const value of option.values) ways.set(value, step)
  }
  if (ways.size === 0 && !wanted) return undefined
  return (value, trail, visit) => {
    const kind = isRecord(value) ? value[discriminator] : undefined
    const step = ways.get(kind)
    if (step !== undefined) step(value, trail, visit)
    else if (wanted && !kinds.has(kind)) visit(schema, value, trail)
  }
}
