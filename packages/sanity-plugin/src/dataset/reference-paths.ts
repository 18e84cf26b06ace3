import {
  referenceTargets,
  shapeOf,
  unwrap,
  type Option,
  type Schema,
} from '@stepzero/content-model/twin'

/**
 * Where references can stand at or below a value, as GROQ paths to their `_ref`. A list is followed
 * member by member; where its members are of several types, only those are followed that can hold a
 * reference.
 */
export const referencePaths = (schema: Schema): string[] => [...pathsBelow(schema, [])]

function* pathsBelow(wrapped: Schema, above: readonly Schema[]): Generator<string> {
  const {schema} = unwrap(wrapped)
  if (referenceTargets.has(schema)) {
    yield '._ref'
    return
  }
  // A formula holds formulas; no reference can hide in what was walked through already.
  if (above.includes(schema)) return
  const shape = shapeOf(schema)
  const within = [...above, schema]
  if (shape.kind === 'array') {
    for (const path of pathsBelow(shape.member, within)) yield `[]${path}`
  } else if (shape.kind === 'union') {
    for (const option of shape.options) yield* pathsOfOption(option, shape.discriminator, within)
  } else if (shape.kind === 'object') {
    for (const [name, field] of shape.fields) {
      for (const path of pathsBelow(field, within)) yield `.${name}${path}`
    }
  }
}

function* pathsOfOption(
  {values, schema}: Option,
  discriminator: string,
  above: readonly Schema[],
): Generator<string> {
  const filter = discriminator === '_type' ? `[_type in ${JSON.stringify(values)}]` : ''
  for (const path of pathsBelow(schema, above)) yield `${filter}${path}`
}
