import {documentTypes, DOCUMENT_TYPES} from '../document-types.ts'
import {fieldOf, type FieldPath} from '../schema/field-path.ts'
import {shapeOf, type Schema} from '../schema/shape.ts'
import {walkTo} from '../schema/walk.ts'
import {rule, type RuleFinding} from './rule.ts'

const walkToLists = walkTo((schema) => shapeOf(schema).kind === 'array')

/** Two members of an array never share a key: the Studio edits them, and findings name them, by it. */
export const keysAreUnique = rule({
  id: 'keys-are-unique',
  types: DOCUMENT_TYPES,
  scope: 'document',
  severity: 'error',
  check: (document) => {
    const findings: RuleFinding[] = []
    walkToLists(documentTypes[document._type], document, (_schema, value, trail) => {
      if (!Array.isArray(value) || !repeatsAKey(value)) return
      findings.push(...repeatedKeys(value, trail.path()))
    })
    return findings
  },
})

/** Whether in any list of a value that stands under a schema two members share a key. */
export const repeatsKeysIn = (schema: Schema, value: unknown): boolean => {
  let repeats = false
  walkToLists(schema, value, (_schema, list) => {
    if (Array.isArray(list) && repeatsAKey(list)) repeats = true
  })
  return repeats
}

/** Longest list that is compared member by member, which costs nothing but looking. */
const SHORT = 12

const repeatsAKey = (members: readonly unknown[]): boolean => {
  if (members.length > SHORT) return repeatedKeys(members, []).length > 0
  for (let index = 1; index < members.length; index += 1) {
    const key = fieldOf(members[index], '_key')
    if (key === undefined) continue
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (fieldOf(members[earlier], '_key') === key) return true
    }
  }
  return false
}

const repeatedKeys = (members: readonly unknown[], path: FieldPath): RuleFinding[] => {
  const seen = new Set<string>()
  return members.flatMap((member, index) => {
    const key = fieldOf(member, '_key')
    if (typeof key !== 'string') return []
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return {
      path: [...path, index],
      message: `An earlier member of this list has the key "${key}" too.`,
      remedy: 'Give each member a key of its own; the Studio does so by itself.',
    }
  })
}
