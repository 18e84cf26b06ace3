import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {StoredDocument} from '../document.ts'
import {isJsonObject} from '../json.ts'
import {referencesOf} from '../references-of.ts'

/** What can be looked up of documents without reading them; the caller holds the transaction. */
export class DocumentIndex {
  readonly #removals: readonly StatementSync[]
  readonly #link: StatementSync
  readonly #slug: StatementSync
  readonly #update: StatementSync

  constructor(database: DatabaseSync) {
    this.#removals = [
      database.prepare('DELETE FROM links WHERE source = ?'),
      database.prepare('DELETE FROM slugs WHERE id = ?'),
      database.prepare('DELETE FROM updates WHERE id = ?'),
    ]
    this.#link = database.prepare('INSERT INTO links (target, source, strong) VALUES (?, ?, ?)')
    this.#slug = database.prepare('INSERT INTO slugs (slug, id) VALUES (?, ?)')
    this.#update = database.prepare('INSERT INTO updates (type, at, id) VALUES (?, ?, ?)')
  }

  /** Takes up a document, in place of what was known under its id. */
  put(document: StoredDocument): void {
    const {_id, _type, _updatedAt, slug} = document
    this.delete(_id)
    for (const {target, isStrong} of referencesOf(document)) {
      this.#link.run(target, _id, isStrong ? 1 : 0)
    }
    const current = isJsonObject(slug) ? slug['current'] : undefined
    if (typeof current === 'string') this.#slug.run(current, _id)
    this.#update.run(_type, _updatedAt, _id)
  }

  delete(id: string): void {
    for (const removal of this.#removals) removal.run(id)
  }
}
