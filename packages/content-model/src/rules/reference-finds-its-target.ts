import {DOCUMENT_TYPES} from '../document-types.ts'
import {MISSING_REFERENCE} from '../parse/stand-in.ts'
import {referencesOf} from '../references-of.ts'
import {rule} from './rule.ts'

/**
 * A reference leads to a document that exists. Weak ones too: Sanity lets their target be deleted,
 * but a reader would still see nothing there.
 */
export const referenceFindsItsTarget = rule({
  id: 'reference-finds-its-target',
  types: DOCUMENT_TYPES,
  scope: 'dataset',
  severity: 'error',
  check: (document, {dataset}) =>
    referencesOf(document)
      // What a draft lacks is told as a gap already.
      .filter(({id}) => id !== MISSING_REFERENCE && dataset.get(id) === undefined)
      .map(({path, id}) => ({
        path,
        message: `This points at "${id}", and no such document exists.`,
        remedy: 'Choose another document, publish the one that is meant, or remove the reference.',
      })),
})
