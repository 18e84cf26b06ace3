import type {DatabaseSync} from 'node:sqlite'

/** Version of the tables below; a store that says a higher one is refused. */
export const SCHEMA_VERSION = 1

/**
 * `documents` holds what queries select by and is small enough to stay in memory; `bodies` holds
 * the JSON. Every write of a document takes a new `seq` that is never used again, so that `seq`
 * alone identifies a parsed body in the cache, across transactions and snapshots.
 */
const TABLES = `
  CREATE TABLE documents (
    id TEXT NOT NULL PRIMARY KEY,
    base TEXT NOT NULL,
    layer TEXT NOT NULL,
    type TEXT NOT NULL,
    seq INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX documents_by_type ON documents (type, id, layer, seq, base);
  CREATE INDEX documents_by_base ON documents (base, layer, seq);
  CREATE TABLE bodies (seq INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL) STRICT;
  CREATE TABLE facts (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

/** Creates the tables in an empty database, in one transaction. */
export function createTables(database: DatabaseSync): void {
  database.exec(`BEGIN IMMEDIATE; ${TABLES} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
}

/** The schema version that a database says it has; 0 for an empty one. */
export function schemaVersion(database: DatabaseSync): number {
  const version = database.prepare('PRAGMA user_version').get()?.['user_version']
  return typeof version === 'number' ? version : 0
}
