import type {DatabaseSync, StatementSync} from 'node:sqlite'
import {documentText} from '../document.ts'
import type {StoredDocument} from '../document.ts'
import {placeOf} from '../document-id.ts'
import {HeadWriter} from './document-head.ts'
import {DocumentIndex} from './document-index.ts'

/** Changes documents and what is known of them; the caller holds the transaction. */
export class DocumentWriter {
  readonly #insertBody: StatementSync
  readonly #upsert: StatementSync
  readonly #deleteBody: StatementSync
  readonly #delete: StatementSync
  readonly #index: DocumentIndex
  readonly #heads: HeadWriter

  constructor(database: DatabaseSync) {
    this.#index = new DocumentIndex(database)
    this.#heads = new HeadWriter(database)
    this.#insertBody = database.prepare('INSERT INTO bodies (body) VALUES (?)')
    this.#upsert = database.prepare(
      `INSERT INTO documents (id, base, layer, type, seq) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET type = excluded.type, seq = excluded.seq`,
    )
    this.#deleteBody = database.prepare(
      'DELETE FROM bodies WHERE seq = (SELECT seq FROM documents WHERE id = ?)',
    )
    this.#delete = database.prepare('DELETE FROM documents WHERE id = ?')
  }

  put(document: StoredDocument): void {
    const text = documentText(document)
    const {base, layer} = placeOf(document._id)
    this.#deleteBody.run(document._id)
    const {lastInsertRowid} = this.#insertBody.run(text)
    this.#heads.put(lastInsertRowid, document)
    this.#upsert.run(document._id, base, layer, document._type, lastInsertRowid)
    this.#index.put(document)
  }

  delete(id: string): void {
    this.#deleteBody.run(id)
    this.#delete.run(id)
    this.#index.delete(id)
  }
}
