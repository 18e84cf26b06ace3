import {DOCUMENT_TYPES} from '../document-types.ts'
import {oneOf} from '../parse/expected.ts'
import {referencesOf} from '../references-of.ts'
import {rule} from './rule.ts'

/** A reference leads to a document of a type that its field is for. */
export const referencePointsAtItsType = rule({
  id: 'reference-points-at-its-type',
  types: DOCUMENT_TYPES,
  scope: 'dataset',
  severity: 'error',
  check: (document, {dataset}) =>
    referencesOf(document).flatMap(({path, id, allowed}) => {
      const target = dataset.get(id)
      if (target === undefined || allowed.includes(target.type)) return []
      return {
        path,
        message: `This points at "${id}" of type "${target.type}", where ${oneOf(allowed)} is expected.`,
        remedy: 'Choose a document of the expected type.',
      }
    }),
})
