import {documentTypes, type ContentDocument} from './document-types.ts'
import {referenceTargets} from './fields/reference.ts'
import {fieldOf, type FieldPath} from './schema/field-path.ts'
import type {Schema} from './schema/shape.ts'
import {walkTo} from './schema/walk.ts'

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

const walkToReferences = walkTo((schema) => referenceTargets.has(schema))

/**
 * Every reference of a parsed document, in the order of its schema. References in unknown fields
 * are not found.
 */
export const referencesOf = (document: ContentDocument): FoundReference[] => {
  const found: FoundReference[] = []
  walkToReferences(documentTypes[document._type], document, (schema, value, trail) => {
    const allowed = referenceTargets.get(schema)?.to
    const id = fieldOf(value, '_ref')
    if (allowed === undefined || typeof id !== 'string') return
    found.push({path: trail.path(), id, weak: fieldOf(value, '_weak') === true, allowed})
  })
  return found
}

/** The same of a value that stands under a schema, told only where each leads. */
export const eachReferenceIn = (
  schema: Schema,
  value: unknown,
  visit: (id: string, allowed: readonly string[], field: string) => void,
): void => {
  walkToReferences(schema, value, (found, reference, trail) => {
    const allowed = referenceTargets.get(found)?.to
    const id = fieldOf(reference, '_ref')
    if (allowed !== undefined && typeof id === 'string') visit(id, allowed, trail.root())
  })
}

/**
 * Whether all references of a parsed document pass, told only where they lead and in which of its
 * fields they are: most do, and writing out where each stands costs more than looking.
 */
export const everyReference = (
  document: ContentDocument,
  passes: (id: string, allowed: readonly string[], field: string) => boolean,
): boolean => {
  let all = true
  eachReferenceIn(documentTypes[document._type], document, (id, allowed, field) => {
    if (!passes(id, allowed, field)) all = false
  })
  return all
}
