import type {StoredDocument} from '../document.ts'
import {LakeError} from '../errors.ts'

/** Documents that were selected, in the order of their ids; each is read when it is asked for. */
export interface SelectedDocuments {
  readonly length: number
  at(index: number): StoredDocument
}

/** Documents by their `seq`s, read when they are asked for. */
export function documentsOf(
  seqs: readonly number[],
  read: (seq: number) => StoredDocument,
): SelectedDocuments {
  return {
    length: seqs.length,
    at(index) {
      const seq = seqs[index]
      if (seq === undefined) throw new LakeError(`BUG: no document at ${index}.`)
      return read(seq)
    },
  }
}
