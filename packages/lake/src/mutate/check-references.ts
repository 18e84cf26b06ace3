import {referencesOf} from '../references-of.ts'
import type {DocumentReader} from '../store/document-reader.ts'
import type {DocumentChange} from '../store/transaction.ts'
import {documentIsReferenced, referenceMissing} from './mutation-error.ts'

/** A refusal that lists more referrers helps nobody. */
const REFERRER_LIMIT = 50

/**
 * Refuses a transaction after which a strong reference of its own would point at nothing, or which
 * takes from others what theirs point at. What dangled before is not its fault.
 *
 * @throws MutationError
 */
export function checkReferences(
  reader: DocumentReader,
  changes: readonly DocumentChange[],
  indexOf: (id: string) => number,
): void {
  for (const {id, before, after} of changes) {
    if (after === undefined) {
      const referrers = strongReferrers(reader, id)
      if (referrers.length > 0) throw documentIsReferenced(indexOf(id), id, referrers)
      continue
    }
    const known = new Set(strongTargets(before))
    const missing = strongTargets(after).find((one) => !known.has(one) && !exists(reader, one))
    if (missing !== undefined) throw referenceMissing(indexOf(id), id, missing)
  }
}

/** The ids of documents with a strong reference to this one, in order. */
function strongReferrers(reader: DocumentReader, id: string): string[] {
  return reader.texts(
    'SELECT source FROM links WHERE target = ? AND strong = 1 AND source <> ? ORDER BY source LIMIT ?',
    id,
    id,
    REFERRER_LIMIT,
  )
}

function strongTargets(document: unknown): string[] {
  return referencesOf(document)
    .filter(({isStrong}) => isStrong)
    .map(({target}) => target)
}

function exists(reader: DocumentReader, id: string): boolean {
  return reader.number('SELECT count(*) FROM documents WHERE id = ?', id) > 0
}
