import type {Action} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {z} from 'zod'
import type {Lake} from '../lake.ts'
import {HistoryWriter} from '../store/history.ts'
import {LakeStore} from '../store/lake-store.ts'
import {clientOf, startSeededLake, TOKEN} from '../test-support/reach-over-http.ts'
import {HistoryReader} from './history-reader.ts'

let lake: Lake
beforeEach(async () => {
  lake = await startSeededLake()
})
afterEach(() => lake.close())

const client = () => clientOf(lake, {token: TOKEN, perspective: 'raw'})
const pair = {publishedId: 'p1', draftId: 'drafts.p1'}

async function ask(path: string): Promise<string> {
  const response = await fetch(`${lake.address}/v2025-02-19/data/history/production/${path}`, {
    headers: {authorization: `Bearer ${TOKEN}`},
  })
  return response.text()
}

const line = z.looseObject({id: z.string(), documentIDs: z.array(z.string())})

async function transactions(path: string) {
  const text = await ask(`transactions/${path}`)
  return text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => line.parse(JSON.parse(one)))
}

const eventPage = async (search: string) =>
  z
    .looseObject({
      events: z.record(z.string(), z.array(z.looseObject({type: z.string()}))),
      nextCursor: z.string(),
    })
    .parse(JSON.parse(await ask(`events/documents/drafts.p1?${search}`)))

/** Edits, publishes, edits, discards, unpublishes: returns the transactions' ids. */
async function live(): Promise<string[]> {
  const steps: Action[] = [
    {actionType: 'sanity.action.document.edit', ...pair, patch: {set: {title: 'Uno'}}},
    {actionType: 'sanity.action.document.edit', ...pair, patch: {set: {title: 'Eins'}}},
    {actionType: 'sanity.action.document.publish', ...pair},
    {actionType: 'sanity.action.document.edit', ...pair, patch: {set: {title: 'Un'}}},
    {actionType: 'sanity.action.document.version.discard', versionId: 'drafts.p1'},
    {actionType: 'sanity.action.document.unpublish', ...pair},
  ]
  const ids: string[] = []
  for (const step of steps) ids.push((await client().action(step)).transactionId)
  return ids
}

describe('the history', () => {
  test('has the transactions of documents in order, from one to another', async () => {
    const ids = await live()
    const query = 'effectFormat=mendoza&excludeContent=true&includeIdentifiedDocumentsOnly=true'
    const all = await transactions(`p1,drafts.p1?${query}`)
    expect(all.map(({id}) => id)).toEqual(ids)
    expect(all[2]).toMatchObject({
      author: 'administrator',
      documentIDs: ['p1', 'drafts.p1'],
      effects: {
        p1: {apply: [0, {title: 'Eins'}], revert: [0, {title: 'One'}]},
        'drafts.p1': {apply: [0, null], revert: [0, {title: 'Eins'}]},
      },
    })
    expect(all[2]).not.toHaveProperty('mutations')
    const part = await transactions(`p1?reverse=true&limit=1&toTransaction=${ids[4]}`)
    expect(part.map(({id}) => id)).toEqual([ids[2]])
    expect(part[0]).toMatchObject({documentIDs: ['drafts.p1', 'p1'], mutations: [{}, {}]})
    const later = await transactions(`drafts.p1?fromTransaction=${ids[3]}`)
    expect(later.map(({id}) => id)).toEqual(ids.slice(3))
    expect(await transactions('p1?fromTransaction=')).toHaveLength(2)
    expect(await transactions('p1?toTransaction=forgotten')).toEqual([])
  })

  test('has documents as they were after a transaction', async () => {
    const ids = await live()
    const at = async (id: string, revision = '') =>
      JSON.parse(await ask(`documents/${id}?revision=${revision}`))
    expect(await at('p1', ids[0])).toMatchObject({documents: [{title: 'One', _rev: 'r1'}]})
    expect(await at('p1', 'r1')).toMatchObject({documents: [{title: 'One'}]})
    expect(await at('p1,drafts.p1', ids[2])).toMatchObject({documents: [{title: 'Eins'}]})
    expect(await at('p1', ids[5])).toEqual({documents: []})
    expect(await at('p1', 'unknown')).toEqual({documents: []})
    expect(await at('bob', ids[2])).toMatchObject({documents: [{name: 'Bob'}]})
    const last = JSON.parse(await ask('documents/p1?lastRevision=true'))
    expect(last).toMatchObject({documents: [{title: 'Eins', _rev: ids[2]}]})
  })

  test('has documents as they were at a time', async () => {
    const {_updatedAt} = await client().create({_id: 'timed', _type: 'post', n: 1})
    const past = new Date(Date.parse(_updatedAt) - 1).toISOString()
    expect(JSON.parse(await ask(`documents/timed?time=${past}`))).toEqual({documents: []})
    expect(JSON.parse(await ask(`documents/timed?time=${_updatedAt}`))).toMatchObject({
      documents: [{n: 1}],
    })
  })

  test('tells what happened to a document and its draft', async () => {
    const ids = await live()
    const all = await eventPage('limit=100')
    expect(all.nextCursor).toBe('')
    expect(all.events['drafts.p1']).toMatchObject([
      {type: 'unpublishDocument', versionId: 'drafts.p1', versionRevisionId: ids[5]},
      {type: 'deleteDocumentVersion', versionRevisionId: ids[3]},
      {type: 'createDocumentVersion', versionRevisionId: ids[3]},
      {type: 'publishDocumentVersion', revisionId: ids[2], versionRevisionId: ids[1]},
      {type: 'createDocumentVersion', versionId: 'drafts.p1', documentId: 'p1'},
    ])
    const first = await eventPage('limit=3')
    expect(first.events['drafts.p1']).toHaveLength(3)
    const second = await eventPage(`limit=3&nextCursor=${first.nextCursor}`)
    expect(second.events['drafts.p1']).toMatchObject([
      {type: 'publishDocumentVersion'},
      {type: 'createDocumentVersion'},
    ])
  })

  test('is not for everyone', async () => {
    for (const path of ['transactions/p1', 'documents/p1?revision=r1', 'events/documents/p1']) {
      const response = await fetch(`${lake.address}/v1/data/history/production/${path}`)
      expect(response.status).toBe(401)
    }
  })

  test.each(['documents/p1', 'documents/p1?time=soon', 'transactions/p1?limit=-1'])(
    'refuses %s',
    async (path) => {
      expect(JSON.parse(await ask(path))).toMatchObject({error: {type: 'httpBadRequestError'}})
    },
  )
})

test('the history forgets the oldest beyond its limit', () => {
  const store = new LakeStore(':memory:', 'production')
  for (const title of ['A', 'B', 'C']) {
    store.commit({id: title, changes: [{put: {_id: 'p', _type: 'post', title}}]})
  }
  const writer = new HistoryWriter(store.database, {transactions: 2, characters: 100_000})
  const committed = {id: 'D', identity: 'x', at: new Date().toISOString(), mutations: []}
  store.transact(() => writer.record({...committed, changes: []}))
  const history = new HistoryReader(store)
  expect(['A', 'B', 'C', 'D'].map((id) => history.numberOf(id))).toEqual([
    undefined,
    undefined,
    3,
    4,
  ])
  const small = new HistoryWriter(store.database, {transactions: 9, characters: 1})
  store.transact(() => small.record({...committed, id: 'E', changes: []}))
  expect(history.numberOf('D')).toBeUndefined()
  expect(history.numberOf('E')).toBe(5)
  store.close()
})
