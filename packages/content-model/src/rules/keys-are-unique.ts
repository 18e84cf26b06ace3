import {documentTypes, DOCUMENT_TYPES} from '../document-types.ts'
import {fieldOf, type FieldPath} from '../schema/field-path.ts'
import {walk} from '../schema/walk.ts'
import {rule, type RuleFinding} from './rule.ts'

/** Two members of an array never share a key: the Studio edits them, and findings name them, by it. */
export const keysAreUnique = rule({
  id: 'keys-are-unique',
  types: DOCUMENT_TYPES,
  scope: 'document',
  severity: 'error',
  check: (document) => {
    const findings: RuleFinding[] = []
    walk(documentTypes[document._type], document, ({value, path}) => {
      if (Array.isArray(value)) findings.push(...repeatedKeys(value, [...path]))
    })
    return findings
  },
})

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
