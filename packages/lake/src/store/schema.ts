import type {DatabaseSync} from 'node:sqlite'

/** Version of the tables below; a store that says a higher one is refused. */
export const SCHEMA_VERSION = 3

/**
 * `documents` holds what queries select by and is small enough to stay in memory; `bodies` holds
 * the JSON. Every write of a document takes a new `seq` that is never used again, so that `seq`
 * alone identifies a parsed body in the cache, across transactions and snapshots.
 */
const VERSION_1 = `
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

/**
 * `links` has each reference of each document, `slugs` and `updates` what queries look documents
 * up by; all three follow from the bodies. `transactions` and `revisions` are the history, `size`
 * being what its revisions weigh. Tokens and sessions are kept as hashes only.
 */
const VERSION_2 = `
  CREATE TABLE links (
    target TEXT NOT NULL,
    source TEXT NOT NULL,
    strong INTEGER NOT NULL,
    PRIMARY KEY (target, source)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX links_by_source ON links (source);
  CREATE TABLE slugs (slug TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (slug, id))
    STRICT, WITHOUT ROWID;
  CREATE INDEX slugs_by_id ON slugs (id);
  CREATE TABLE updates (type TEXT NOT NULL, at TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (type, at, id)) STRICT, WITHOUT ROWID;
  CREATE INDEX updates_by_id ON updates (id);
  CREATE TABLE transactions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    mutations TEXT NOT NULL,
    size INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE revisions (
    document TEXT NOT NULL,
    number INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (document, number)
  ) STRICT;
  CREATE INDEX revisions_by_number ON revisions (number);
  CREATE INDEX transactions_by_size ON transactions (size);
  CREATE TABLE tokens (
    hash TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    label TEXT NOT NULL,
    created TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sessions (
    hash TEXT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    expires TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE keyvalues (
    user TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user, key)
  ) STRICT, WITHOUT ROWID;
`

/**
 * `heads` has documents without their long attributes, whose names are in `omitted`; it follows from
 * the bodies. What has no head is read from its body, so that a head may be missing but not outdated.
 */
const VERSION_3 = `
  CREATE TABLE heads (seq INTEGER PRIMARY KEY, head TEXT NOT NULL, omitted TEXT NOT NULL) STRICT;
  CREATE TRIGGER heads_of_deleted AFTER DELETE ON bodies
    BEGIN DELETE FROM heads WHERE seq = old.seq; END;
  CREATE TRIGGER heads_of_updated AFTER UPDATE ON bodies
    BEGIN DELETE FROM heads WHERE seq = old.seq; END;
`

/** Creates the tables in an empty database, in one transaction. */
export function createTables(database: DatabaseSync): void {
  const tables = `${VERSION_1} ${VERSION_2} ${VERSION_3}`
  database.exec(`BEGIN IMMEDIATE; ${tables} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
}

/** Adds to the tables of an older version those that came since; the caller holds the transaction. */
export function addTablesSince(version: number, database: DatabaseSync): void {
  if (version < 2) database.exec(VERSION_2)
  database.exec(`${VERSION_3} PRAGMA user_version = ${SCHEMA_VERSION}`)
}

/** The schema version that a database says it has; 0 for an empty one. */
export function schemaVersion(database: DatabaseSync): number {
  const version = database.prepare('PRAGMA user_version').get()?.['user_version']
  return typeof version === 'number' ? version : 0
}
