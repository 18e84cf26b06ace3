import {mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {DamagedStoreError, InvalidDocumentError, NewerStoreError} from '../errors.ts'
import {LakeStore} from './lake-store.ts'
import type {CommittedTransaction} from './transaction.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-store-test-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** A clock that moves a second with each look at it. */
function ticking(): () => Date {
  let seconds = 0
  return () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++))
}

const nested = (levels: number): object => (levels === 0 ? {} : {in: nested(levels - 1)})

const post = (title: string, more: object = {}) => ({_id: 'p', _type: 'post', title, ...more})

describe('a commit', () => {
  test('gives a document its revision and times, and keeps when it was created', () => {
    const store = new LakeStore(folder, 'production', ticking())
    store.commit({id: 'tx-one', changes: [{put: post('One')}]})
    store.commit({
      id: 'tx-two',
      changes: [{put: post('Two', {_createdAt: '1999-01-01T00:00:00Z'})}],
    })
    expect(store.get('p')).toEqual({
      _id: 'p',
      _type: 'post',
      _rev: 'tx-two',
      _createdAt: '2026-01-01T00:00:00.000Z',
      _updatedAt: '2026-01-01T00:00:01.000Z',
      title: 'Two',
    })
    store.close()
  })

  test('happens wholly or not at all', () => {
    const store = new LakeStore(folder, 'production')
    const told: CommittedTransaction[] = []
    store.subscribe((transaction) => told.push(transaction))
    const changes = [{put: post('One')}, {put: {_id: '-bad', _type: 'post'}}]
    expect(() => store.commit({changes})).toThrow(InvalidDocumentError)
    expect(store.count()).toBe(0)
    expect(told).toEqual([])
    store.close()
  })

  test('tells what a transaction did to each document, once', () => {
    const store = new LakeStore(folder, 'production')
    store.commit({changes: [{put: post('Old')}, {put: {_id: 'gone', _type: 'post'}}]})
    const told: CommittedTransaction[] = []
    const stop = store.subscribe((transaction) => told.push(transaction))
    const {id} = store.commit({
      changes: [
        {put: post('New')},
        {put: post('Newer')},
        {delete: 'gone'},
        {delete: 'never was'},
        {put: {_id: 'brief', _type: 'post'}},
        {delete: 'brief'},
      ],
      identity: 'ann',
    })
    stop()
    store.commit({changes: [{delete: 'p'}]})
    expect(told).toMatchObject([
      {
        id,
        identity: 'ann',
        changes: [
          {id: 'p', before: {title: 'Old'}, after: {title: 'Newer', _rev: id}},
          {id: 'gone', before: {_type: 'post'}, after: undefined},
        ],
      },
    ])
    store.close()
  })

  test('that changes nothing tells nobody', () => {
    const store = new LakeStore(folder, 'production')
    store.subscribe(() => expect.unreachable())
    expect(store.commit({changes: [{delete: 'p'}]}).changes).toEqual([])
    store.close()
  })

  test.each([
    [{_id: '', _type: 'a'}, 'is not a document id'],
    [{_id: '.a', _type: 'a'}, 'is not a document id'],
    [{_id: 'a..b', _type: 'a'}, 'is not a document id'],
    [{_id: 'a.', _type: 'a'}, 'is not a document id'],
    [{_id: 'a b', _type: 'a'}, 'is not a document id'],
    [{_id: 'x'.repeat(129), _type: 'a'}, 'is not a document id'],
    [{_id: 'a', _type: ''}, 'has no _type'],
    [{_id: 'a', _type: 'a', deep: [{hasOwnProperty: 1}]}, 'hasOwnProperty'],
    [{_id: 'a', _type: 'a', ...nested(101)}, 'nested more than 100 levels'],
  ])('refuses %j', (put, reason) => {
    const store = new LakeStore(folder, 'production')
    expect(() => store.commit({changes: [{put}]})).toThrow(reason)
    expect(store.count()).toBe(0)
    store.close()
  })
})

describe('a store', () => {
  test('has everything again when it is opened anew', () => {
    const store = new LakeStore(folder, 'production')
    store.commit({changes: [{put: post('Ünïcode 🦀', {list: [1, null, {a: true}]})}]})
    const before = store.get('p')
    store.close()
    const again = new LakeStore(folder, 'production')
    expect(again.isNew).toBe(false)
    expect(again.get('p')).toEqual(before)
    again.close()
  })

  test('shows a snapshot what was, whatever is written since', () => {
    const store = new LakeStore(folder, 'production')
    store.commit({changes: [{put: post('Old')}]})
    const snapshot = store.snapshot()
    store.commit({changes: [{put: post('New')}, {put: {_id: 'q', _type: 'post'}}]})
    const [seq = 0, ...others] = snapshot.reader.seqs('SELECT seq FROM documents')
    expect(snapshot.reader.document(seq)).toMatchObject({title: 'Old'})
    expect(others).toEqual([])
    snapshot.close()
    store.close()
  })

  test('never shows a document for another that was written in its place', () => {
    const store = new LakeStore(folder, 'production')
    for (const title of ['One', 'Two', 'Three']) {
      store.commit({changes: [{put: post(title)}]})
      expect(store.get('p')).toMatchObject({title})
      store.commit({changes: [{delete: 'p'}]})
      expect(store.get('p')).toBeUndefined()
    }
    store.close()
  })

  test('makes a folder that only its owner can open', () => {
    const store = new LakeStore(join(folder, 'new', 'data'), 'production')
    expect(statSync(join(folder, 'new', 'data')).mode & 0o777).toBe(0o700)
    store.close()
  })

  test('in memory leaves nothing behind', () => {
    const store = new LakeStore(':memory:', 'production')
    store.commit({changes: [{put: post('One')}]})
    const {file} = store
    store.close()
    expect(() => readdirSync(join(file, '..'))).toThrow('ENOENT')
  })

  test('of a newer version is refused and left as it was', () => {
    const store = new LakeStore(folder, 'production')
    store.commit({changes: [{put: post('One')}]})
    store.database.exec('PRAGMA user_version = 99')
    store.close()
    expect(() => new LakeStore(folder, 'production')).toThrow(NewerStoreError)
    expect(() => new LakeStore(folder, 'production')).toThrow(
      `The store ${join(folder, 'production.sqlite')} has schema version 99; this version of Stepzero reads up to 3.`,
    )
    const file = new DatabaseSync(join(folder, 'production.sqlite'))
    expect(file.prepare('SELECT count(*) AS n FROM documents').get()).toEqual({n: 1})
    file.close()
  })

  test('that is no database is refused and left as it was', () => {
    writeFileSync(
      join(folder, 'production.sqlite'),
      'This is a letter, not a database. '.repeat(99),
    )
    expect(() => new LakeStore(folder, 'production')).toThrow(DamagedStoreError)
    expect(readdirSync(folder)).toEqual(['production.sqlite'])
  })
})
