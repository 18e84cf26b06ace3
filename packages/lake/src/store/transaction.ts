import type {DocumentInput, StoredDocument} from '../document.ts'

/** One step of a transaction: a whole document put in place, or one removed. */
export type Change = {readonly put: DocumentInput} | {readonly delete: string}

/**
 * What is to happen to the store at once: all of it, or nothing.
 *
 * @public
 */
export interface Transaction {
  readonly changes: readonly Change[]
  /** The client's own transaction id; it becomes the `_rev` of every document that is put. */
  readonly id?: string
  /** Who asked for it; listeners are told. */
  readonly identity?: string
  /** The mutations as the client sent them, for listeners; without them the changes stand in. */
  readonly mutations?: readonly unknown[]
  /** Looks at what was done before it counts; what it throws undoes everything. */
  readonly check?: (changes: readonly DocumentChange[]) => void
}

/**
 * What a transaction did to one document. A document that was changed several times in one
 * transaction appears once, with its state before and after the whole.
 *
 * @public
 */
export interface DocumentChange {
  readonly id: string
  readonly before: StoredDocument | undefined
  readonly after: StoredDocument | undefined
}

/**
 * A transaction that is on the disk.
 *
 * @public
 */
export interface CommittedTransaction {
  readonly id: string
  readonly identity: string
  /** When it was committed, as in `_updatedAt`. */
  readonly at: string
  readonly changes: readonly DocumentChange[]
  readonly mutations: readonly unknown[]
}
