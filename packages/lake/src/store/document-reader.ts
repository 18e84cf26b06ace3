import type {DatabaseSync, SQLInputValue, StatementSync} from 'node:sqlite'
import {isStoredDocument} from '../document.ts'
import type {StoredDocument} from '../document.ts'
import {DamagedStoreError} from '../errors.ts'
import type {DocumentCaches} from './document-cache.ts'
import type {Head} from './document-head.ts'

/** One entry of the selection table: the published id it belongs to, its layer, its body. */
export interface LayeredRow {
  readonly base: string
  readonly layer: string
  readonly seq: number
}

/** How many different lists of omitted attributes are kept parsed. */
const OMITTED_LISTS = 1000

function namesIn(list: string): string[] {
  const names: unknown = JSON.parse(list)
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
}

/**
 * Reads documents over one connection: the store's own, or a snapshot's.
 *
 * Bodies are parsed once and shared by all readers of a store; nobody may change them.
 */
export class DocumentReader {
  readonly #database: DatabaseSync
  readonly #cache: DocumentCaches
  readonly #file: string
  readonly #statements = new Map<string, StatementSync>()
  readonly #omitted = new Map<string, readonly string[]>()

  constructor(database: DatabaseSync, cache: DocumentCaches, file: string) {
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
    const cached = this.#cache.whole.get(seq)
    if (cached !== undefined) return cached
    const body = this.body(seq)
    const document = this.#parsed(seq, body)
    this.#cache.whole.set(seq, document, body.length)
    return document
  }

  /** The documents of `seq`s, which may lack other long attributes than these. */
  headed(seqs: readonly number[], attributes: ReadonlySet<string>): StoredDocument[] {
    const read = this.#heads(seqs.filter((seq) => this.#cache.heads.get(seq) === undefined))
    return seqs.map((seq) => {
      const head = this.#cache.heads.get(seq) ?? read.get(seq)
      const isEnough = head !== undefined && !head.omitted.some((name) => attributes.has(name))
      return isEnough ? head.document : this.document(seq)
    })
  }

  /** The JSON text of a `seq`, unparsed. */
  body(seq: number): string {
    return this.#text(this.#rows('SELECT body FROM bodies WHERE seq = ?', [seq])[0]?.[0])
  }

  #parsed(seq: number, text: string): StoredDocument {
    const document: unknown = JSON.parse(text)
    if (isStoredDocument(document)) return document
    throw new DamagedStoreError(this.#file, `body ${seq} is not a document.`)
  }

  #heads(seqs: readonly number[]): Map<number, Head> {
    const heads = new Map<number, Head>()
    if (seqs.length === 0) return heads
    const rows = this.#rows(
      `SELECT value,
         coalesce((SELECT head FROM heads WHERE seq = value),
           (SELECT body FROM bodies WHERE seq = value)),
         coalesce((SELECT omitted FROM heads WHERE seq = value), '[]')
       FROM json_each(?)`,
      [JSON.stringify(seqs)],
    )
    for (const [value, json, list] of rows) {
      const [seq, text] = [this.#integer(value), this.#text(json)]
      const head = {document: this.#parsed(seq, text), omitted: this.#names(this.#text(list))}
      heads.set(seq, head)
      this.#cache.heads.set(seq, head, text.length)
    }
    return heads
  }

  /** The names in a JSON list of omitted attributes; a type has one or a few such lists. */
  #names(list: string): readonly string[] {
    let names = this.#omitted.get(list)
    if (names === undefined) {
      names = namesIn(list)
      if (this.#omitted.size < OMITTED_LISTS) this.#omitted.set(list, names)
    }
    return names
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
