import {randomUUID} from 'node:crypto'

/** An id for a document that came without one, in the hosted lake's form. */
export function newDocumentId(): string {
  return randomUUID()
}
