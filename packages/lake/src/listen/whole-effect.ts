import type {StoredDocument} from '../document.ts'

/** A whole document as a mendoza patch: 0 replaces the root. */
export function wholeEffect(document: StoredDocument | undefined): [0, unknown] {
  if (document === undefined) return [0, null]
  const {_rev, ...fields} = document
  return [0, fields]
}
