import type {StoredDocument} from '../document.ts'

/**
 * Parsed documents by their `seq`, oldest out first, bounded by the length of their JSON.
 *
 * A `seq` never changes its document, so nothing in here can be stale.
 */
export class DocumentCache {
  readonly #limit: number
  readonly #entries = new Map<number, {document: StoredDocument; length: number}>()
  #length = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(seq: number): StoredDocument | undefined {
    return this.#entries.get(seq)?.document
  }

  set(seq: number, document: StoredDocument, length: number): void {
    if (length > this.#limit) return
    this.drop(seq)
    this.#entries.set(seq, {document, length})
    this.#length += length
    for (const oldest of this.#entries.keys()) {
      if (this.#length <= this.#limit) break
      this.drop(oldest)
    }
  }

  /** Forgets everything: a `seq` of a transaction that was undone will be given again. */
  clear(): void {
    this.#entries.clear()
    this.#length = 0
  }

  drop(seq: number): void {
    const entry = this.#entries.get(seq)
    if (entry === undefined) return
    this.#entries.delete(seq)
    this.#length -= entry.length
  }
}
