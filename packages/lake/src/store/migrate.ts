import {closeSync, fsyncSync, openSync, writeSync} from 'node:fs'
import type {DatabaseSync} from 'node:sqlite'
import {isStoredDocument} from '../document.ts'
import {DamagedStoreError} from '../errors.ts'
import {DocumentIndex} from './document-index.ts'
import {HeadWriter} from './document-head.ts'
import {addTablesSince, SCHEMA_VERSION} from './schema.ts'

/**
 * Brings a store of an older version to this one, wholly or not at all.
 *
 * All documents are written to `<store>.before-<version>.ndjson` first, so that there is a way back.
 */
export function migrate(database: DatabaseSync, file: string, version: number): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    exportTo(`${file}.before-${SCHEMA_VERSION}.ndjson`, database)
    addTablesSince(version, database)
    const index = version < 2 ? new DocumentIndex(database) : undefined
    const heads = new HeadWriter(database)
    for (const {seq, body} of bodiesOf(database)) {
      const document: unknown = JSON.parse(body)
      if (!isStoredDocument(document)) throw new DamagedStoreError(file, 'a body is no document.')
      index?.put(document)
      heads.put(seq, document)
    }
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

function exportTo(path: string, database: DatabaseSync): void {
  const descriptor = openSync(path, 'w', 0o600)
  try {
    for (const {body} of bodiesOf(database)) writeSync(descriptor, `${body}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function* bodiesOf(database: DatabaseSync): Generator<{seq: number; body: string}> {
  const rows = database
    .prepare('SELECT seq, body FROM bodies JOIN documents USING (seq) ORDER BY id')
    .iterate()
  for (const {seq, body} of rows) {
    if (typeof seq === 'number' && typeof body === 'string') yield {seq, body}
  }
}
