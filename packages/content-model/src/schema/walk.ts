import {fieldOf, memberElements, type PathElement} from './field-path.ts'
import {chosenOption, shapeOf, unwrap, type Schema} from './shape.ts'

/** Something that a walk comes by: a value, where it stands and the schema it stands under. */
export interface Visited {
  /** Without its optional, default or lazy wrapper. */
  readonly schema: Schema
  readonly value: unknown
  /** Valid during the visit only: copy it to keep it. */
  readonly path: readonly PathElement[]
}

/**
 * Visits every value that a schema knows, parents before children, fields in the order of the
 * schema. Works on raw documents and on parsed ones. Absent values and unknown fields are not
 * visited; below a value of the wrong type nothing is.
 *
 * @param enter - whether to go below the value; without it, everywhere
 */
export const walk = (
  schema: Schema,
  value: unknown,
  visit: (visited: Visited) => void,
  enter: (schema: Schema) => boolean = () => true,
): void => {
  const path: PathElement[] = []
  const step = (element: PathElement, below: Schema, member: unknown): void => {
    path.push(element)
    go(below, member)
    path.pop()
  }
  const go = (wrapped: Schema, current: unknown): void => {
    if (current === undefined || current === null) return
    const {schema: bare} = unwrap(wrapped)
    if (!enter(bare)) return
    const shape = shapeOf(bare)
    // Options and sources stand for the value itself, so only they are visited.
    if (shape.kind === 'union') {
      const option = chosenOption(shape, fieldOf(current, shape.discriminator))
      if (option) go(option.schema, current)
      else visit({schema: bare, value: current, path})
      return
    }
    if (shape.kind === 'converted' && typeof current === 'object') {
      go(shape.from, current)
      return
    }
    visit({schema: bare, value: current, path})
    if (shape.kind === 'object') {
      for (const [name, field] of shape.fields) step(name, field, fieldOf(current, name))
    } else if (shape.kind === 'array' && Array.isArray(current)) {
      const elements = memberElements(current)
      current.forEach((member, index) => step(elements[index] ?? index, shape.member, member))
    }
  }
  go(schema, value)
}
