import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {StoredDocument} from '../document.ts'

/** An attribute that takes more as JSON, in characters, is left out of a head. */
const LONG = 512

/** A document without its long attributes, and their names. */
export interface Head {
  readonly document: StoredDocument
  readonly omitted: readonly string[]
}

/**
 * Keeps the head of each document that has long attributes beside its body: lists, searches and
 * counts read a tenth of the text then. Where there is none, the body is as short. The caller holds
 * the transaction; a body that is changed or deleted takes its head with it (see `schema.ts`).
 */
export class HeadWriter {
  readonly #insert: StatementSync

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO heads (seq, head, omitted) VALUES (?, ?, ?)')
  }

  put(seq: number | bigint, document: StoredDocument): void {
    const {document: head, omitted} = headOf(document)
    if (omitted.length > 0) this.#insert.run(seq, JSON.stringify(head), JSON.stringify(omitted))
  }
}

function headOf(document: StoredDocument): Head {
  const {_id, _type, _rev, _createdAt, _updatedAt, ...attributes} = document
  const omitted = Object.keys(attributes).filter((name) => isLong(attributes[name]))
  const short = Object.entries(attributes).filter(([name]) => !omitted.includes(name))
  const head = {_id, _type, _rev, _createdAt, _updatedAt, ...Object.fromEntries(short)}
  return {document: head, omitted}
}

function isLong(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LONG
  return typeof value === 'object' && value !== null && JSON.stringify(value).length > LONG
}
