import {documentTypes, type ContentDocument} from '../document-types.ts'
import {fieldOf, isRecord} from '../schema/field-path.ts'
import {chosenOption, shapeOf, unwrap, type Schema} from '../schema/shape.ts'

/** The raw form of a parsed document: its slug is an object again. */
export const toRaw = (document: ContentDocument): unknown =>
  rawOf(documentTypes[document._type], document)

const rawOf = (wrapped: Schema, value: unknown): unknown => {
  const shape = shapeOf(unwrap(wrapped).schema)
  if (shape.kind === 'converted') return {_type: 'slug', current: value}
  if (shape.kind === 'array' && Array.isArray(value)) {
    return value.map((member) => rawOf(shape.member, member))
  }
  if (shape.kind === 'union') {
    const option = chosenOption(shape, fieldOf(value, shape.discriminator))
    return option ? rawOf(option.schema, value) : value
  }
  if (shape.kind !== 'object' || !isRecord(value)) return value
  const fields = [...shape.fields]
    .filter(([name]) => Object.hasOwn(value, name))
    .map(([name, field]): [string, unknown] => [name, rawOf(field, value[name])])
  return {...value, ...Object.fromEntries(fields)}
}
