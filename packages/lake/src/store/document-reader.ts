import type {DatabaseSync, SQLInputValue, StatementSync} from 'node:sqlite'
import {isStoredDocument} from '../document.ts'
import type {StoredDocument} from '../document.ts'
import {DamagedStoreError} from '../errors.ts'
import type {DocumentCache} from './document-cache.ts'

/** One entry of the selection table: the published id it belongs to, its layer, its body. */
export interface LayeredRow {
  readonly base: string
  readonly layer: string
  readonly seq: number
}

/**
 * Reads documents over one connection: the store's own, or a snapshot's.
 *
 * Bodies are parsed once and shared by all readers of a store; nobody may change them.
 */
export class DocumentReader {
  readonly #database: DatabaseSync
  readonly #cache: DocumentCache
  readonly #file: string
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync, cache: DocumentCache, file: string) {
    this.#database = database
    this.#cache = cache
    this.#file = file
  }

  /** The `seq`s of `SELECT seq …`, in the order of the statement. */
  seqs(sql: string, ...parameters: SQLInputValue[]): number[] {
    return this.#rows(sql, parameters).map(([seq]) => this.#integer(seq))
  }

  /** The rows of `SELECT base, layer, seq …`, in the order of the statement. */
  layered(sql: string, ...parameters: SQLInputValue[]): LayeredRow[] {
    return this.#rows(sql, parameters).map(([base, layer, seq]) => ({
      base: this.#text(base),
      layer: this.#text(layer),
      seq: this.#integer(seq),
    }))
  }

  /** The number of `SELECT count(…) …`, or of any statement with one number as its result. */
  number(sql: string, ...parameters: SQLInputValue[]): number {
    return this.#integer(this.#rows(sql, parameters)[0]?.[0])
  }

  /** The text of a statement with one column, or undefined where it has no row. */
  text(sql: string, ...parameters: SQLInputValue[]): string | undefined {
    const row = this.#rows(sql, parameters)[0]
    return row === undefined ? undefined : this.#text(row[0])
  }

  /** The texts of a statement with one column, in its order. */
  texts(sql: string, ...parameters: SQLInputValue[]): string[] {
    return this.#rows(sql, parameters).map(([text]) => this.#text(text))
  }

  /** The parsed body of a `seq` that this connection can see. */
  document(seq: number): StoredDocument {
    const cached = this.#cache.get(seq)
    if (cached !== undefined) return cached
    const body = this.body(seq)
    const document: unknown = JSON.parse(body)
    if (!isStoredDocument(document)) {
      throw new DamagedStoreError(this.#file, `body ${seq} is not a document.`)
    }
    this.#cache.set(seq, document, body.length)
    return document
  }

  /** The JSON text of a `seq`, unparsed. */
  body(seq: number): string {
    return this.#text(this.#rows('SELECT body FROM bodies WHERE seq = ?', [seq])[0]?.[0])
  }

  #rows(sql: string, parameters: SQLInputValue[]): (readonly unknown[])[] {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.#database.prepare(sql)
      statement.setReturnArrays(true)
      this.#statements.set(sql, statement)
    }
    const rows: readonly unknown[] = statement.all(...parameters)
    return rows.map((row) => (Array.isArray(row) ? row : []))
  }

  #integer(value: unknown): number {
    if (typeof value !== 'number') throw this.#damaged(value)
    return value
  }

  #text(value: unknown): string {
    if (typeof value !== 'string') throw this.#damaged(value)
    return value
  }

  #damaged(value: unknown): DamagedStoreError {
    return new DamagedStoreError(this.#file, `it returned ${String(value)} where it cannot.`)
  }
}
