import {closeSync, fsyncSync, openSync, writeSync} from 'node:fs'
import type {DatabaseSync} from 'node:sqlite'
import {isStoredDocument} from '../document.ts'
import {DamagedStoreError} from '../errors.ts'
import {DocumentIndex} from './document-index.ts'
import {addTablesOfVersion2} from './schema.ts'

/**
 * Brings a store of version 1 to version 2, wholly or not at all.
 *
 * All documents are written to `<store>.before-2.ndjson` first, so that there is a way back.
 */
export function migrate(database: DatabaseSync, file: string): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    exportTo(`${file}.before-2.ndjson`, database)
    addTablesOfVersion2(database)
    const index = new DocumentIndex(database)
    for (const {body} of bodiesOf(database)) {
      const document: unknown = JSON.parse(body)
      if (!isStoredDocument(document)) throw new DamagedStoreError(file, 'a body is no document.')
      index.put(document)
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

function* bodiesOf(database: DatabaseSync): Generator<{body: string}> {
  const rows = database
    .prepare('SELECT body FROM bodies JOIN documents USING (seq) ORDER BY id')
    .iterate()
  for (const {body} of rows) if (typeof body === 'string') yield {body}
}
