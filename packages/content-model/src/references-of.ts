import {documentTypes, type ContentDocument} from './document-types.ts'
import {referenceTargets} from './fields/reference.ts'
import {fieldOf, type FieldPath} from './schema/field-path.ts'
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

/**
 * Whether all references of a parsed document pass, told only where they lead and in which of its
 * fields they are: most do, and writing out where each stands costs more than looking.
 */
export const everyReference = (
  document: ContentDocument,
  passes: (id: string, allowed: readonly string[], field: string) => boolean,
): boolean => {
  let all = true
  walkToReferences(documentTypes[document._type], document, (schema, value, trail) => {
    const allowed = referenceTargets.get(schema)?.to
    const id = fieldOf(value, '_ref')
    if (allowed !== undefined && typeof id === 'string' && !passes(id, allowed, trail.root())) {
      all = false
    }
  })
  return all
}
