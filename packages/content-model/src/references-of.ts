import {documentTypes, type ContentDocument} from './document-types.ts'
import {referenceTargets} from './fields/reference.ts'
import {fieldOf, type FieldPath} from './schema/field-path.ts'
import {shapeOf, unwrap, type Schema} from './schema/shape.ts'
import {walk} from './schema/walk.ts'

/** A reference as it stands in a document. */
export interface FoundReference {
  /** Where the reference object stands; members of arrays by `_key`, without one by index. */
  readonly path: FieldPath
  /** The id it names. */
  readonly id: string
  /** Whether Sanity lets the target be deleted. */
  readonly weak: boolean
  /** The document types it may point at. */
  readonly allowed: readonly string[]
}

const holders = new WeakMap<Schema, boolean>()

/** Whether a reference can stand at or below a schema; spares the walk what cannot hold one. */
const mayHoldReference = (schema: Schema): boolean => {
  const known = holders.get(schema)
  if (known !== undefined) return known
  const found = holdsReference(schema, new Set())
  holders.set(schema, found)
  return found
}

const holdsReference = (wrapped: Schema, seen: Set<Schema>): boolean => {
  const {schema} = unwrap(wrapped)
  if (referenceTargets.has(schema)) return true
  if (seen.has(schema)) return false
  seen.add(schema)
  return partsOf(schema).some((part) => holdsReference(part, seen))
}

const partsOf = (schema: Schema): Schema[] => {
  const shape = shapeOf(schema)
  if (shape.kind === 'object') return [...shape.fields.values()]
  if (shape.kind === 'array') return [shape.member]
  if (shape.kind === 'union') return shape.options.map((option) => option.schema)
  return shape.kind === 'converted' ? [shape.from] : []
}

/**
 * Every reference of a parsed document, in the order of its schema. References in unknown fields
 * are not found.
 */
export const referencesOf = (document: ContentDocument): FoundReference[] => {
  const found: FoundReference[] = []
  walk(
    documentTypes[document._type],
    document,
    ({schema, value, path}) => {
      const allowed = referenceTargets.get(schema)?.to
      const id = fieldOf(value, '_ref')
      if (allowed === undefined || typeof id !== 'string') return
      found.push({path: [...path], id, weak: fieldOf(value, '_weak') === true, allowed})
    },
    mayHoldReference,
  )
  return found
}
