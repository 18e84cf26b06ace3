import type {StoredDocument} from '../document.ts'
import type {Head} from './document-head.ts'

/** One in so many is taken in once the cache is full. */
const TAKEN_IN = 8

/**
 * What is parsed of documents by their `seq`, bounded by the length of their JSON.
 *
 * A `seq` never changes its document, so nothing in here can be stale. Once it is full, only one in
 * a few is taken in, for the oldest: where all documents are read again and again and not all have
 * room, most of what is here would else always be gone before it is wanted.
 */
export class DocumentCache<Value> {
  readonly #limit: number
  readonly #entries = new Map<number, {value: Value; length: number}>()
  #length = 0
  /** Starts so that the first one that finds it full is taken in. */
  #turnedAway = TAKEN_IN - 1

  constructor(limit: number) {
    this.#limit = limit
  }

  get(seq: number): Value | undefined {
    return this.#entries.get(seq)?.value
  }

  set(seq: number, value: Value, length: number): void {
    if (length > this.#limit) return
    this.drop(seq)
    const isFull = this.#length + length > this.#limit
    if (isFull) this.#turnedAway = (this.#turnedAway + 1) % TAKEN_IN
    if (isFull && this.#turnedAway !== 0) return
    this.#entries.set(seq, {value, length})
    this.#length += length
    for (const oldest of this.#entries.keys()) {
      if (this.#length <= this.#limit) break
      this.drop(oldest)
    }
  }

  /** Forgets everything. */
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

/** How much parsed JSON is kept, in characters of its text; about twice that in memory. */
export interface CacheLimits {
  readonly whole: number
  readonly heads: number
}

/** What a connection, or several to the same store, keeps parsed. */
export class DocumentCaches {
  readonly whole: DocumentCache<StoredDocument>
  readonly heads: DocumentCache<Head>

  constructor({whole, heads}: CacheLimits) {
    this.whole = new DocumentCache(whole)
    this.heads = new DocumentCache(heads)
  }

  /** Forgets everything: a `seq` of a transaction that was undone will be given again. */
  clear(): void {
    this.whole.clear()
    this.heads.clear()
  }
}
