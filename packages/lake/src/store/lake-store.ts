import {randomBytes} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {DatabaseSync as Database} from 'node:sqlite'
import {parseDocumentInput, storedDocument} from '../document.ts'
import type {StoredDocument} from '../document.ts'
import {DocumentCaches} from './document-cache.ts'
import {DocumentReader} from './document-reader.ts'
import {DocumentWriter} from './document-writer.ts'
import {hasTransaction, HistoryWriter} from './history.ts'
import {openDatabase} from './open-database.ts'
import type {OpenDatabase} from './open-database.ts'
import type {CommittedTransaction, DocumentChange, Transaction} from './transaction.ts'

const MEGA = 1024 * 1024

/** Heads have room for some ten thousand documents, as lists are read whole; documents are not. */
const CACHE_LIMITS = {whole: 4 * MEGA, heads: 4 * MEGA}

/** A view of the store at one moment, over a connection of its own; close it. */
export interface Snapshot {
  readonly reader: DocumentReader
  close(): void
}

/**
 * One dataset in `node:sqlite`: the only place that writes, and the one that tells who listens.
 *
 * Everything but seeding is synchronous, so that what one call reads and the next one commits
 * cannot be pulled apart by another request.
 *
 * @internal
 */
export class LakeStore {
  /** Reads the current state. */
  readonly reader: DocumentReader
  readonly file: string
  /** Whether the store was made by opening it. */
  readonly isNew: boolean
  readonly #open: OpenDatabase
  readonly #writer: DocumentWriter
  readonly #history: HistoryWriter
  readonly #cache = new DocumentCaches(CACHE_LIMITS)
  readonly #subscribers = new Set<(transaction: CommittedTransaction) => void>()
  readonly #isPrivate: boolean
  readonly #now: () => Date
  #generation = 0

  constructor(dataDir: string, dataset: string, now: () => Date = () => new Date()) {
    this.#open = openDatabase(dataDir, dataset)
    this.#isPrivate = dataDir === ':memory:'
    this.#now = now
    this.file = this.#open.file
    this.isNew = this.#open.isNew
    this.reader = new DocumentReader(this.#open.database, this.#cache, this.file)
    this.#writer = new DocumentWriter(this.#open.database)
    this.#history = new HistoryWriter(this.#open.database)
  }

  /** The connection that writes; for seeding, which stages its rows beside the tables. */
  get database(): DatabaseSync {
    return this.#open.database
  }

  /** The document of exactly this id, drafts and versions included. */
  get(id: string): StoredDocument | undefined {
    const [seq] = this.reader.seqs('SELECT seq FROM documents WHERE id = ?', id)
    return seq === undefined ? undefined : this.reader.document(seq)
  }

  /** How many documents there are, drafts and versions included. */
  count(): number {
    return this.reader.number('SELECT count(*) FROM documents')
  }

  /**
   * Does all changes or none, then tells the subscribers.
   *
   * The transaction id becomes the `_rev` of each document that is put; `_createdAt` stays what it
   * was, `_updatedAt` becomes now. Removing a document that is not there changes nothing.
   *
   * @throws {@link InvalidDocumentError} and nothing has changed
   */
  commit(transaction: Transaction): CommittedTransaction {
    const committed = this.transact(() => this.#perform(transaction))
    if (committed.changes.length === 0) return committed
    this.#generation += 1
    for (const tell of this.#subscribers) tell(committed)
    return committed
  }

  /** Does all changes as {@link LakeStore.commit} would, and undoes them; nobody is told. */
  rehearse(transaction: Transaction): CommittedTransaction {
    this.database.exec('BEGIN IMMEDIATE')
    try {
      return this.#perform(transaction)
    } finally {
      this.#rollBack()
    }
  }

  /** Grows with each commit of this process, so that it tells whether an answer may be outdated. */
  get generation(): number {
    return this.#generation
  }

  /** Whether a transaction of this id was done, as far as the history reaches. */
  hasTransaction(id: string): boolean {
    return hasTransaction(this.reader, id)
  }

  /** Says in the history that documents came in of which it keeps nothing; the caller holds the transaction. */
  noteImport(at: string): void {
    const nothing = {changes: [], mutations: []}
    this.#history.record({id: newTransactionId(), identity: '<import>', at, ...nothing})
  }

  /** Runs synchronous work in one SQLite transaction; an exception undoes all of it. */
  transact<Result>(work: () => Result): Result {
    this.database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.database.exec('COMMIT')
      return result
    } catch (error) {
      this.#rollBack()
      throw error
    }
  }

  /** Calls back after each commit, in order, until the returned function is called. */
  subscribe(tell: (transaction: CommittedTransaction) => void): () => void {
    this.#subscribers.add(tell)
    return () => this.#subscribers.delete(tell)
  }

  /** Freezes what can be read now, however long the reading takes and whatever is written since. */
  snapshot(): Snapshot {
    const database = new Database(this.file, {readOnly: true, timeout: 5000})
    const reader = new DocumentReader(database, this.#cache, this.file)
    database.exec('BEGIN')
    // A deferred transaction sees the state of its first read.
    reader.number('SELECT count(*) FROM facts')
    return {reader, close: () => database.close()}
  }

  /** A fact about the store itself, such as that it has been seeded. */
  fact(name: string): string | undefined {
    return this.reader.text('SELECT value FROM facts WHERE name = ?', name)
  }

  setFact(name: string, value: string): void {
    this.database
      .prepare('INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = ?')
      .run(name, value, value)
  }

  /** Closes the database; a `:memory:` store is gone afterwards. */
  close(): void {
    this.database.close()
    if (this.#isPrivate) this.#open.remove()
  }

  /** Closes the database and deletes its files. */
  destroy(): void {
    this.database.close()
    this.#open.remove()
  }

  #rollBack(): void {
    this.database.exec('ROLLBACK')
    this.#cache.clear()
  }

  #perform(transaction: Transaction): CommittedTransaction {
    const id = transaction.id ?? newTransactionId()
    const at = this.#now().toISOString()
    const changes = this.#apply(transaction, id, at)
    transaction.check?.(changes)
    const committed = {
      id,
      at,
      changes,
      identity: transaction.identity ?? '<system>',
      mutations: transaction.mutations ?? mutationsOf(changes),
    }
    if (changes.length > 0) this.#history.record(committed)
    return committed
  }

  #apply(transaction: Transaction, rev: string, at: string): DocumentChange[] {
    const changed = new Map<string, DocumentChange>()
    for (const change of transaction.changes) {
      const isPut = 'put' in change
      const id = isPut ? parseDocumentInput(change.put)._id : change.delete
      const current = this.get(id)
      const before = changed.has(id) ? changed.get(id)?.before : current
      if (isPut) {
        const createdAt = current?._createdAt ?? timeOr(change.put['_createdAt'], at)
        const after = storedDocument(change.put, {rev, createdAt, updatedAt: at})
        this.#writer.put(after)
        changed.set(id, {id, before, after})
      } else if (current !== undefined) {
        this.#writer.delete(id)
        changed.set(id, {id, before, after: undefined})
      }
    }
    return [...changed.values()].filter(
      ({before, after}) => before !== undefined || after !== undefined,
    )
  }
}

/** A new id in the hosted lake's form: 22 letters and digits. */
export function newTransactionId(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  const letters: string[] = []
  while (letters.length < 22) {
    // Bytes beyond the last whole multiple of 62 are left out: all letters stay equally likely.
    for (const byte of randomBytes(32)) {
      if (byte < 248 && letters.length < 22) letters.push(alphabet.charAt(byte % 62))
    }
  }
  return letters.join('')
}

function timeOr(value: unknown, fallback: string): string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : fallback
}

function mutationsOf(changes: readonly DocumentChange[]): unknown[] {
  return changes.map(({id, after}) =>
    after === undefined ? {delete: {id}} : {createOrReplace: after},
  )
}
