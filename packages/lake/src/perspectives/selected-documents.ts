import type {StoredDocument} from '../document.ts'
import {LakeError} from '../errors.ts'
import type {DocumentReader} from '../store/document-reader.ts'

/** Documents that were selected, in the order of their ids; each is read when it is asked for. */
export interface SelectedDocuments {
  readonly length: number
  at(index: number): StoredDocument
}

/** How many heads are read at once: few at first, as whoever asks may want no more. */
const FIRST_READ = 16
const MOST_READ = 512

/** What a query looks at in the documents it reads: some attributes, or all there are. */
export type Attributes = ReadonlySet<string> | 'all'

/** Documents by their `seq`s, read when they are asked for. */
export function documentsOf(
  seqs: readonly number[],
  reader: DocumentReader,
  attributes: Attributes,
): SelectedDocuments {
  const seqAt = (index: number) => {
    const seq = seqs[index]
    if (seq === undefined) throw new LakeError(`BUG: no document at ${index}.`)
    return seq
  }
  if (attributes === 'all') {
    return {length: seqs.length, at: (index) => reader.document(seqAt(index))}
  }
  let start = 0
  let read: readonly StoredDocument[] = []
  return {
    length: seqs.length,
    at(index) {
      const known = read[index - start]
      if (known !== undefined) return known
      // Heads are walked through in their order, over and over in a loop within another one.
      const count = Math.min(MOST_READ, Math.max(FIRST_READ, read.length * 2))
      read = reader.headed(seqs.slice(index, index + count), attributes)
      start = index
      const first = read[0]
      if (first === undefined) throw new LakeError(`BUG: no document at ${index}.`)
      return first
    },
  }
}
