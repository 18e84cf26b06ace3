import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import type {StatementSync} from 'node:sqlite'
import {documentText, isStoredDocument, parseDocumentInput, storedDocument} from '../document.ts'
import type {DocumentInput, StoredDocument} from '../document.ts'
import {placeOf} from '../document-id.ts'
import {InvalidDocumentError, SeedError} from '../errors.ts'
import {HeadWriter} from './document-head.ts'
import {DocumentIndex} from './document-index.ts'
import type {LakeStore} from './lake-store.ts'
import {readNdjson} from './read-ndjson.ts'
import type {NdjsonLine} from './read-ndjson.ts'

/**
 * Where documents come from: the path of an NDJSON file, or its content as it arrives.
 *
 * @public
 */
export type NdjsonSource =
  string | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/**
 * How documents without system fields get them.
 *
 * @public
 */
export interface ImportOptions {
  /** `_createdAt` and `_updatedAt` of documents that have none; now, unless given. */
  readonly at?: Date
  /** What becomes of documents whose id the store already has; they are replaced, unless given. */
  readonly mode?: ImportMode
}

/**
 * What an import does with a document whose id the store already has: refuses everything, puts the
 * new one in its place, or leaves the one that is there.
 *
 * @public
 */
export type ImportMode = 'create' | 'replace' | 'missing'

/** What an import did. */
export interface Imported {
  readonly stored: number
  /** Documents that were there already and were left. */
  readonly left: number
}

/** A line that stands in no file: a document that was made from one. It may be there already. */
export const NO_LINE = 0

const BATCH = 500

/**
 * Takes in NDJSON, wholly or not at all, and returns how many documents it stored.
 *
 * `_rev`, `_createdAt` and `_updatedAt` are kept where the file has them; a missing `_rev` is a
 * hash of the content. Lines go in batches to a temporary table that SQLite drops with the
 * connection, and from there in one transaction to where readers see them.
 *
 * @throws {@link SeedError} with the number of the first bad line; nothing has changed then
 */
export async function importDocuments(
  store: LakeStore,
  source: NdjsonSource,
  options: ImportOptions = {},
): Promise<number> {
  return (await importLines(store, readNdjson(chunksOf(source)), options)).stored
}

/** Takes in documents as {@link importDocuments} does, from lines that were read already. */
export async function importLines(
  store: LakeStore,
  lines: AsyncIterable<NdjsonLine>,
  options: ImportOptions & {
    /** Done within the transaction, before it counts; what it throws undoes everything. */
    readonly beforeCommit?: () => void
  } = {},
): Promise<Imported> {
  const staging = new Staging(store, options.at ?? new Date())
  try {
    let batch: NdjsonLine[] = []
    for await (const line of lines) {
      batch.push(line)
      if (batch.length < BATCH) continue
      staging.add(batch)
      batch = []
    }
    staging.add(batch)
    return staging.publish(options.mode ?? 'replace', options.beforeCommit)
  } finally {
    staging.drop()
  }
}

/** The content of a source as it arrives. */
export function chunksOf(
  source: NdjsonSource,
): AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> {
  return typeof source === 'string' ? readFile(source) : source
}

async function* readFile(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) yield chunk
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SeedError(`${path} cannot be read: ${reason}.`, 'Check the path.', undefined, {cause})
  }
}

/** The temporary table in which an import grows until it is complete. */
class Staging {
  readonly #store: LakeStore
  readonly #at: string
  readonly #insert: StatementSync
  readonly #lineOf: StatementSync

  constructor(store: LakeStore, at: Date) {
    this.#store = store
    this.#at = at.toISOString()
    this.drop()
    store.database.exec(
      `CREATE TEMP TABLE staging (id TEXT NOT NULL PRIMARY KEY, base TEXT NOT NULL,
         layer TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL, line INTEGER NOT NULL) STRICT`,
    )
    this.#insert = store.database.prepare('INSERT INTO temp.staging VALUES (?, ?, ?, ?, ?, ?)')
    this.#lineOf = store.database.prepare('SELECT line FROM temp.staging WHERE id = ?')
  }

  add(batch: readonly NdjsonLine[]): void {
    this.#store.transact(() => {
      for (const {line, value} of batch) this.#addLine(line, value)
    })
  }

  #addLine(line: number, value: unknown): void {
    try {
      const document = withSystemFields(parseDocumentInput(value), this.#at)
      const earlier = this.#lineOf.get(document._id)?.['line']
      if (earlier !== undefined) {
        const message = `the id "${document._id}" already stands on line ${String(earlier)}.`
        throw new SeedError(message, 'Give each document its own id.', line)
      }
      const {base, layer} = placeOf(document._id)
      const text = documentText(document)
      this.#insert.run(document._id, base, layer, document._type, text, line)
    } catch (error) {
      if (!(error instanceof InvalidDocumentError)) throw error
      throw new SeedError(error.message, error.hint, line === NO_LINE ? undefined : line, {
        cause: error,
      })
    }
  }

  /** Moves everything into the store's tables at once. */
  publish(mode: ImportMode, beforeCommit?: () => void): Imported {
    return this.#store.transact(() => {
      const {database, reader} = this.#store
      const left = this.#meetHeld(mode)
      const first = reader.number('SELECT coalesce(max(seq), 0) FROM sqlite_sequence')
      database.exec(
        `DELETE FROM bodies WHERE seq IN
           (SELECT seq FROM documents WHERE id IN (SELECT id FROM temp.staging));
         INSERT INTO bodies (seq, body)
           SELECT ${first} + row_number() OVER (ORDER BY line), body FROM temp.staging;
         INSERT INTO documents (id, base, layer, type, seq)
           SELECT id, base, layer, type, ${first} + row_number() OVER (ORDER BY line)
           FROM temp.staging WHERE true
           ON CONFLICT (id) DO UPDATE SET type = excluded.type, seq = excluded.seq`,
      )
      const index = new DocumentIndex(database)
      const heads = new HeadWriter(database)
      const staged = database.prepare(
        'SELECT seq, body FROM temp.staging CROSS JOIN documents USING (id)',
      )
      for (const {seq, body} of staged.iterate()) {
        const document: unknown = JSON.parse(String(body))
        if (!isStoredDocument(document)) continue
        index.put(document)
        heads.put(Number(seq), document)
      }
      this.#store.noteImport(this.#at)
      beforeCommit?.()
      return {stored: reader.number('SELECT count(*) FROM temp.staging'), left}
    })
  }

  /** Deals with what the store already has; returns how many documents are not to be touched. */
  #meetHeld(mode: ImportMode): number {
    if (mode === 'replace') return 0
    const {database} = this.#store
    const held = 'id IN (SELECT id FROM documents)'
    if (mode === 'create') {
      const first = database
        .prepare(`SELECT id, line FROM temp.staging WHERE ${held} AND line > ? ORDER BY line`)
        .get(NO_LINE)
      if (first !== undefined) {
        throw new SeedError(
          `the dataset already has a document "${String(first['id'])}".`,
          'Choose whether such documents are replaced or left as they are.',
          Number(first['line']),
        )
      }
    }
    return Number(database.prepare(`DELETE FROM temp.staging WHERE ${held}`).run().changes)
  }

  drop(): void {
    this.#store.database.exec('DROP TABLE IF EXISTS temp.staging')
  }
}

function withSystemFields(input: DocumentInput, at: string): StoredDocument {
  const {_rev, _createdAt, _updatedAt} = input
  const createdAt = typeof _createdAt === 'string' ? _createdAt : at
  return storedDocument(input, {
    rev: typeof _rev === 'string' && _rev !== '' ? _rev : contentHash(input),
    createdAt,
    updatedAt: typeof _updatedAt === 'string' ? _updatedAt : createdAt,
  })
}

/** The same content has the same revision, wherever and whenever it is taken in. */
function contentHash(input: DocumentInput): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 22)
}
