import type {StoredDocument} from '../document.ts'
import {isStoredDocument} from '../document.ts'
import {DamagedStoreError} from '../errors.ts'
import type {LakeStore} from '../store/lake-store.ts'
import type {CommittedTransaction} from '../store/transaction.ts'

/** A transaction of the past, with what it did to the documents that were asked for. */
export interface PastTransaction {
  readonly number: number
  readonly id: string
  readonly author: string
  readonly at: string
  readonly mutations: unknown
  readonly changes: readonly PastChange[]
}

/** What a transaction did to one document. */
export interface PastChange {
  readonly id: string
  readonly before: StoredDocument | undefined
  readonly after: StoredDocument | undefined
}

/** Which transactions are wanted; the numbers are the first and the last of them. */
export interface Span {
  readonly first: number
  readonly last: number
  readonly limit: number
  readonly isNewestFirst: boolean
}

/** Reads what is kept of the past. */
export class HistoryReader {
  readonly #store: LakeStore

  constructor(store: LakeStore) {
    this.#store = store
  }

  /** The place of a transaction in the order of all, or undefined where it is not kept. */
  numberOf(id: string): number | undefined {
    const [number] = this.#store.reader.seqs('SELECT number FROM transactions WHERE id = ?', id)
    return number
  }

  /** The last transaction up to a time in ISO form; 0 where none is that old. */
  lastUntil(time: string): number {
    return this.#store.reader.number(
      'SELECT coalesce(max(number), 0) FROM transactions WHERE at <= ?',
      time,
    )
  }

  /** The transactions of a span that changed one of the documents, one at a time. */
  *transactions(ids: readonly string[], span: Span): Generator<PastTransaction, void, undefined> {
    const direction = span.isNewestFirst ? 'DESC' : 'ASC'
    const numbers = this.#store.reader.seqs(
      `SELECT DISTINCT number FROM revisions
       WHERE document IN (SELECT value FROM json_each(?)) AND number BETWEEN ? AND ?
       ORDER BY number ${direction} LIMIT ?`,
      JSON.stringify(ids),
      span.first,
      span.last,
      span.limit,
    )
    for (const number of numbers) yield this.#transaction(number, ids)
  }

  /** All transactions from a number on, the oldest first, each with all that it did. */
  allFrom(first: number, limit: number): CommittedTransaction[] {
    const numbers = this.#store.reader.seqs(
      'SELECT number FROM transactions WHERE number >= ? ORDER BY number LIMIT ?',
      first,
      limit,
    )
    return numbers.map((number) => {
      // As listeners were told of them: in the order in which it was done.
      const ids = this.#store.reader.texts(
        'SELECT document FROM revisions WHERE number = ? ORDER BY rowid',
        number,
      )
      const past = this.#transaction(number, ids)
      const mutations = Array.isArray(past.mutations) ? past.mutations : []
      return {id: past.id, identity: past.author, at: past.at, changes: past.changes, mutations}
    })
  }

  /** The id of the last transaction, or undefined where none is kept. */
  lastId(): string | undefined {
    return this.#store.reader.text('SELECT id FROM transactions ORDER BY number DESC LIMIT 1')
  }

  /** The ids of all documents that a transaction changed. */
  documentIdsOf(number: number): string[] {
    return this.#store.reader.texts(
      'SELECT document FROM revisions WHERE number = ? ORDER BY document',
      number,
    )
  }

  /**
   * A document as it was right after a transaction. Where the past does not reach as far, but
   * nothing has changed since, it is what it is now.
   */
  documentAfter(id: string, number: number): StoredDocument | undefined {
    const {reader} = this.#store
    const [at] = reader.seqs(
      'SELECT coalesce(max(number), 0) FROM revisions WHERE document = ? AND number <= ?',
      id,
      number,
    )
    if (at !== undefined && at > 0) return this.#state(id, at, 'after')
    const next = reader.number(
      'SELECT coalesce(min(number), 0) FROM revisions WHERE document = ?',
      id,
    )
    return next > 0 ? this.#state(id, next, 'before') : this.#store.get(id)
  }

  /** A document whose revision came with a seed or import, which no transaction made. */
  documentOfRevision(id: string, revision: string): StoredDocument | undefined {
    const current = this.#store.get(id)
    if (current?._rev === revision) return current
    const [number] = this.#store.reader.seqs(
      `SELECT number FROM revisions WHERE document = ? AND before ->> '$._rev' = ? LIMIT 1`,
      id,
      revision,
    )
    return number === undefined ? undefined : this.#state(id, number, 'before')
  }

  /** A document as it is, or as it was when it was deleted. */
  lastState(id: string): StoredDocument | undefined {
    const current = this.#store.get(id)
    if (current !== undefined) return current
    const last = this.#store.reader.number(
      'SELECT coalesce(max(number), 0) FROM revisions WHERE document = ? AND before IS NOT NULL',
      id,
    )
    return last === 0 ? undefined : this.#state(id, last, 'before')
  }

  #transaction(number: number, ids: readonly string[]): PastTransaction {
    const field = (name: string) =>
      this.#store.reader.text(`SELECT ${name} FROM transactions WHERE number = ?`, number) ?? ''
    const changed = new Set(this.documentIdsOf(number))
    return {
      number,
      id: field('id'),
      author: field('author'),
      at: field('at'),
      mutations: JSON.parse(field('mutations')),
      changes: ids
        .filter((id) => changed.has(id))
        .map((id) => ({
          id,
          before: this.#state(id, number, 'before'),
          after: this.#state(id, number, 'after'),
        })),
    }
  }

  #state(id: string, number: number, side: 'before' | 'after'): StoredDocument | undefined {
    const text = this.#store.reader.text(
      `SELECT coalesce(${side}, '') FROM revisions WHERE document = ? AND number = ?`,
      id,
      number,
    )
    if (text === undefined || text === '') return undefined
    const document: unknown = JSON.parse(text)
    if (isStoredDocument(document)) return document
    throw new DamagedStoreError(this.#store.file, `revision ${number} of ${id} is no document.`)
  }
}
