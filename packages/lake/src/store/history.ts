import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {CommittedTransaction} from './transaction.ts'
import type {DocumentReader} from './document-reader.ts'

/** How much of the past is kept; what is older goes first. */
export interface HistoryLimit {
  readonly transactions: number
  /** Of the documents before and after each change, in characters of their JSON. */
  readonly characters: number
}

export const HISTORY_LIMIT: HistoryLimit = {transactions: 50_000, characters: 256 * 1024 * 1024}

/** Keeps what each transaction did, up to a limit; the caller holds the SQLite transaction. */
export class HistoryWriter {
  readonly #limit: HistoryLimit
  readonly #insert: StatementSync
  readonly #insertRevision: StatementSync
  readonly #totals: StatementSync
  readonly #oldest: StatementSync
  readonly #forget: readonly StatementSync[]

  constructor(database: DatabaseSync, limit: HistoryLimit = HISTORY_LIMIT) {
    this.#limit = limit
    this.#insert = database.prepare(
      'INSERT INTO transactions (id, author, at, mutations, size) VALUES (?, ?, ?, ?, ?)',
    )
    this.#insertRevision = database.prepare(
      'INSERT INTO revisions (document, number, before, after) VALUES (?, ?, ?, ?)',
    )
    this.#totals = database.prepare('SELECT count(*) AS n, total(size) AS size FROM transactions')
    this.#oldest = database.prepare('SELECT number, size FROM transactions ORDER BY number LIMIT 1')
    this.#forget = [
      database.prepare('DELETE FROM transactions WHERE number = ?'),
      database.prepare('DELETE FROM revisions WHERE number = ?'),
    ]
  }

  record({id, identity, at, mutations, changes}: CommittedTransaction): void {
    const mutationText = JSON.stringify(mutations)
    const revisions = changes.map((change) => ({
      id: change.id,
      before: change.before === undefined ? null : JSON.stringify(change.before),
      after: change.after === undefined ? null : JSON.stringify(change.after),
    }))
    const size = revisions.reduce(
      (sum, {before, after}) => sum + (before?.length ?? 0) + (after?.length ?? 0),
      mutationText.length,
    )
    const {lastInsertRowid} = this.#insert.run(id, identity, at, mutationText, size)
    for (const one of revisions) {
      this.#insertRevision.run(one.id, lastInsertRowid, one.before, one.after)
    }
    this.#prune()
  }

  #prune(): void {
    const totals = this.#totals.get()
    let count = Number(totals?.['n'])
    let size = Number(totals?.['size'])
    while (count > 1 && (count > this.#limit.transactions || size > this.#limit.characters)) {
      const oldest = this.#oldest.get()
      if (oldest === undefined) return
      for (const statement of this.#forget) statement.run(Number(oldest['number']))
      count -= 1
      size -= Number(oldest['size'])
    }
  }
}

/** Whether the history knows a transaction. */
export function hasTransaction(reader: DocumentReader, id: string): boolean {
  return reader.number('SELECT count(*) FROM transactions WHERE id = ?', id) > 0
}
