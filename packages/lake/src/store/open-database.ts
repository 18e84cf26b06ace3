import {chmodSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {DamagedStoreError, NewerStoreError} from '../errors.ts'
import {migrate} from './migrate.ts'
import {createTables, schemaVersion, SCHEMA_VERSION} from './schema.ts'

/** An open database with its tables, and where it lies. */
export interface OpenDatabase {
  readonly database: DatabaseSync
  readonly file: string
  /** Whether this call made the tables. */
  readonly isNew: boolean
  /** Deletes the database's files; to be called after it is closed. */
  remove(): void
}

/**
 * Opens `<dataDir>/<dataset>.sqlite`, or creates it.
 *
 * `:memory:` is a private folder under the system's temporary directory: snapshots need a second
 * connection to the same database, and SQLite's own in-memory databases cannot give one that reads
 * while another writes.
 *
 * @throws {@link NewerStoreError} before anything is changed
 */
export function openDatabase(dataDir: string, dataset: string): OpenDatabase {
  const isPrivate = dataDir === ':memory:'
  const folder = isPrivate ? mkdtempSync(join(tmpdir(), 'stepzero-lake-')) : dataDir
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const file = join(folder, `${dataset}.sqlite`)
  const database = new DatabaseSync(file, {timeout: 5000})
  try {
    const version = readVersion(database, file)
    if (version > SCHEMA_VERSION) throw new NewerStoreError(file, version, SCHEMA_VERSION)
    // Its companions take their permissions from it: nobody else may read drafts and sessions.
    chmodSync(file, 0o600)
    database.exec('PRAGMA journal_mode = WAL')
    // A commit is on the disk before it is acknowledged, except where nothing outlives the process.
    database.exec(`PRAGMA synchronous = ${isPrivate ? 'OFF' : 'FULL'}`)
    if (version === 0) createTables(database)
    if (version > 0 && version < SCHEMA_VERSION) migrate(database, file, version)
    return {
      database,
      file,
      isNew: version === 0,
      remove: () => removeFiles(file, isPrivate ? folder : undefined),
    }
  } catch (error) {
    database.close()
    if (isPrivate) rmSync(folder, {recursive: true, force: true})
    throw error
  }
}

function readVersion(database: DatabaseSync, file: string): number {
  try {
    return schemaVersion(database)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DamagedStoreError(file, `${reason}.`, {cause})
  }
}

function removeFiles(file: string, folder: string | undefined): void {
  if (folder !== undefined) rmSync(folder, {recursive: true, force: true})
  const base = file.replace(/\.sqlite$/, '')
  for (const beside of ['assets', 'images'])
    rmSync(`${base}.${beside}`, {recursive: true, force: true})
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, {force: true})
}
