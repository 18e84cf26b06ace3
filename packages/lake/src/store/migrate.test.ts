import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {DamagedStoreError} from '../errors.ts'
import {LakeStore} from './lake-store.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stepzero-old-'))
  file = join(folder, 'production.sqlite')
})
afterEach(() => rmSync(folder, {recursive: true}))

const times = {_rev: 'r', _createdAt: '2026-01-01', _updatedAt: '2026-01-02'}
const ANN = JSON.stringify({_id: 'ann', _type: 'person', ...times, slug: {current: 'ann'}})
const POST = JSON.stringify({_id: 'p1', _type: 'post', ...times, author: {_ref: 'ann'}})

/** Writes a store as the first version of this package left it. */
function writeVersion1(bodies: readonly string[]): void {
  const database = new DatabaseSync(file)
  database.exec(`
    CREATE TABLE documents (id TEXT NOT NULL PRIMARY KEY, base TEXT NOT NULL, layer TEXT NOT NULL,
      type TEXT NOT NULL, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX documents_by_type ON documents (type, id, layer, seq, base);
    CREATE INDEX documents_by_base ON documents (base, layer, seq);
    CREATE TABLE bodies (seq INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL) STRICT;
    CREATE TABLE facts (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 1`)
  const body = database.prepare('INSERT INTO bodies (body) VALUES (?)')
  const row = database.prepare(`INSERT INTO documents VALUES (?, ?, '', 'x', ?)`)
  for (const [index, text] of bodies.entries()) {
    row.run(`d${index}`, `d${index}`, body.run(text).lastInsertRowid)
  }
  database.close()
}

test('a store of the first version is exported, then migrated', () => {
  writeVersion1([ANN, POST])
  const store = new LakeStore(folder, 'production')
  expect(store.reader.texts('SELECT source FROM links WHERE target = ?', 'ann')).toEqual(['p1'])
  expect(store.reader.texts('SELECT id FROM slugs WHERE slug = ?', 'ann')).toEqual(['ann'])
  expect(store.reader.texts('SELECT at FROM updates')).toEqual(['2026-01-02', '2026-01-02'])
  expect(store.reader.number('PRAGMA user_version')).toBe(3)
  store.close()
  const exported = `${file}.before-3.ndjson`
  expect(readFileSync(exported, 'utf8')).toBe(`${ANN}\n${POST}\n`)
  expect(statSync(exported).mode & 0o077).toBe(0)
  new LakeStore(folder, 'production').close()
})

test('a store of the second version is exported, then read as quickly as a new one', () => {
  const made = new LakeStore(folder, 'production')
  made.commit({changes: [{put: {_id: 'a', _type: 'x', body: 'long '.repeat(200), title: 'A'}}]})
  made.database.exec('DROP TABLE heads; PRAGMA user_version = 2')
  made.database.exec('DROP TRIGGER heads_of_deleted; DROP TRIGGER heads_of_updated')
  made.close()
  const store = new LakeStore(folder, 'production')
  expect(store.reader.texts('SELECT omitted FROM heads')).toEqual(['["body"]'])
  expect(store.hasTransaction(store.get('a')?._rev ?? '')).toBe(true)
  store.close()
  expect(readFileSync(`${file}.before-3.ndjson`, 'utf8')).toContain('"_id":"a"')
})

test('a store that cannot be migrated stays as it was', () => {
  writeVersion1([ANN, '{"_id": 1}'])
  expect(() => new LakeStore(folder, 'production')).toThrow(DamagedStoreError)
  const database = new DatabaseSync(file)
  expect(database.prepare('PRAGMA user_version').get()).toEqual({user_version: 1})
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'links'`).all()
  expect(tables).toEqual([])
  database.close()
})
