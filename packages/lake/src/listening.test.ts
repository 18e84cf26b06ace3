import {once} from 'node:events'
import {mkdtempDisposable} from 'node:fs/promises'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {ListenEvent, SanityClient} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import type {Lake} from './lake.ts'
import {startLake} from './start-lake.ts'
import {importDocuments} from './store/import-documents.ts'
import {clientOf, startSeededLake, TOKEN} from './test-support/reach-over-http.ts'

type Listened = ListenEvent<Record<string, unknown>>

/** Waits for the next event of a kind that comes after the action. */
async function listening(client: SanityClient, query: string, options: object = {}) {
  const events: Listened[] = []
  const errors: unknown[] = []
  const lookers = new Set<() => void>()
  const look = () => lookers.forEach((one) => one())
  const subscription = client
    .listen(query, {}, {events: ['welcome', 'mutation', 'reconnect'], ...options})
    .subscribe({
      next: (event) => (events.push(event), look()),
      error: (error: unknown) => (errors.push(error), look()),
    })
  const until = async (isEnough: () => boolean) => {
    const {promise, resolve} = Promise.withResolvers<void>()
    const check = () => isEnough() && resolve()
    lookers.add(check)
    check()
    await promise
    lookers.delete(check)
  }
  const seen = (type: string) => events.filter((event) => event.type === type)
  return {seen, errors, until, [Symbol.dispose]: () => subscription.unsubscribe()}
}

const put = (lake: Lake, _id: string, title: string) =>
  lake.store.commit({changes: [{put: {_id, _type: 'post', title}}]})

/** What a lake tells somebody who comes back, up to now. */
async function resumed(lake: Lake, lastEventId: string) {
  const address = `${lake.address}/v1/data/listen/production?query=*&enableResume=true`
  const response = await fetch(address, {headers: {'last-event-id': lastEventId}})
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  // Whatever was missed comes before what happens now.
  const {id} = put(lake, 'sentinel', 'Now')
  let text = ''
  while (!text.includes(`${id}#sentinel\n`)) text += (await reader?.read())?.value ?? ''
  await reader?.cancel()
  const lines = text.split('\n')
  const after = (name: string) =>
    lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length))
  return {kinds: after('event: ').slice(0, -1), ids: after('id: ').slice(0, -1)}
}

describe('a listener', () => {
  test('gets the result and the previous revision where it asks for them', async () => {
    await using lake = await startSeededLake()
    const client = clientOf(lake, {token: TOKEN})
    using full = await listening(client, '*', {includePreviousRevision: true})
    using bare = await listening(client, '*', {includeResult: false, includeMutations: false})
    await Promise.all([full, bare].map((one) => one.until(() => one.seen('welcome').length > 0)))
    const {id} = put(lake, 'p1', 'Uno')
    await Promise.all([full, bare].map((one) => one.until(() => one.seen('mutation').length > 0)))
    expect(full.seen('mutation')).toMatchObject([
      {
        documentId: 'p1',
        transactionId: id,
        transition: 'update',
        previousRev: 'r1',
        resultRev: id,
        visibility: 'query',
        previous: {title: 'One'},
        result: {title: 'Uno', _rev: id},
        mutations: [{createOrReplace: {title: 'Uno'}}],
      },
    ])
    const [event] = bare.seen('mutation')
    expect(event).not.toHaveProperty('result')
    expect(event).not.toHaveProperty('mutations')
    expect(event).not.toHaveProperty('previous')
  })

  test('is told of a deletion with the revision that deleted', async () => {
    await using lake = await startSeededLake()
    using one = await listening(clientOf(lake), '*[_type == "post"]', {effectFormat: 'mendoza'})
    await one.until(() => one.seen('welcome').length > 0)
    const {id} = lake.store.commit({changes: [{delete: 'p1'}]})
    await one.until(() => one.seen('mutation').length > 0)
    expect(one.seen('mutation')).toMatchObject([
      {
        transition: 'disappear',
        resultRev: id,
        mutations: [{delete: {id: 'p1'}}],
        effects: {apply: [0, null], revert: [0, {_id: 'p1', title: 'One'}]},
      },
    ])
  })

  test('hears of versions only where it asks for all of them', async () => {
    await using lake = await startSeededLake()
    const client = clientOf(lake, {token: TOKEN})
    using some = await listening(client, '*')
    using all = await listening(client, '*', {includeAllVersions: true})
    await Promise.all([some, all].map((one) => one.until(() => one.seen('welcome').length > 0)))
    put(lake, 'versions.spring.p2', 'Spring')
    put(lake, 'p2', 'Two')
    await Promise.all([some, all].map((one) => one.until(() => one.seen('mutation').length > 0)))
    await all.until(() => all.seen('mutation').length === 2)
    expect(some.seen('mutation')).toMatchObject([{documentId: 'p2'}])
  })

  test('gets no mutation of a document that it may not see', async () => {
    await using lake = await startSeededLake()
    using everyone = await listening(clientOf(lake), '*')
    await everyone.until(() => everyone.seen('welcome').length > 0)
    lake.store.commit({
      changes: [{put: {_id: 'p2', _type: 'post', title: 'Out'}}, {delete: 'drafts.p2'}],
      mutations: [{create: {_id: 'p2'}}, {delete: {id: 'drafts.p2'}}, {patch: {query: '*'}}],
    })
    await everyone.until(() => everyone.seen('mutation').length > 0)
    expect(everyone.seen('mutation')).toMatchObject([{mutations: [{create: {_id: 'p2'}}]}])
  })

  test('is shown the place of an error in its query', async () => {
    await using lake = await startSeededLake()
    using one = await listening(clientOf(lake), '*[_type = "post"]')
    await one.until(() => one.errors.length > 0)
    expect(String(one.errors[0])).toMatchInlineSnapshot(`
      "ChannelError: GROQ query parse error:
      > 1 | *[_type = "post"]
          |        ^ Unexpected "=""
    `)
  })

  test('finds the lake again after a restart, and is welcomed anew', async () => {
    const lake = await startSeededLake()
    const port = Number(new URL(lake.address).port)
    using one = await listening(clientOf(lake), '*[_type == "post"]')
    await one.until(() => one.seen('welcome').length === 1)
    await lake.close()
    await one.until(() => one.seen('reconnect').length > 0)
    await using again = await startLake({dataDir: ':memory:', port})
    await one.until(() => one.seen('welcome').length === 2)
    put(again, 'p9', 'After')
    await one.until(() => one.seen('mutation').length > 0)
    expect(one.seen('mutation')).toMatchObject([{documentId: 'p9', transition: 'appear'}])
    expect(one.errors).toEqual([])
  })

  test('who resumes hears what was missed, also across a restart of the lake', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'stepzero-'))
    const dataDir = folder.path
    const ids: string[] = []
    {
      await using lake = await startLake({dataDir, token: TOKEN})
      ids.push(put(lake, 'p1', 'One').id, put(lake, 'p2', 'Two').id, put(lake, 'p1', 'Uno').id)
    }
    await using lake = await startLake({dataDir, token: TOKEN})
    const told = await resumed(lake, `${ids[0]}#p1`)
    expect(told.kinds).toEqual(['welcomeback', 'mutation', 'mutation'])
    expect(told.ids).toEqual([`${ids[0]}#p1`, `${ids[1]}#p2`, `${ids[2]}#p1`])
    // The id of a greeting stands for all that was before it.
    const {ids: later} = await resumed(lake, ids[1] ?? '')
    expect(later.slice(0, 2)).toEqual([ids[1], `${ids[2]}#p1`])
  })

  test('who had a part of a transaction only starts afresh', async () => {
    await using lake = await startSeededLake()
    const both = ['z', 'a'].map((_id) => ({put: {_id, _type: 'post'}}))
    const {id} = lake.store.commit({changes: both})
    expect((await resumed(lake, `${id}#z`)).kinds[0]).toBe('reset')
    expect((await resumed(lake, `${id}#a`)).kinds[0]).toBe('welcomeback')
  })

  test('who missed what the history does not hold starts afresh', async () => {
    await using lake = await startSeededLake()
    const {id} = put(lake, 'p1', 'Uno')
    expect((await resumed(lake, 'tx#p1')).kinds).toEqual(['reset'])
    await importDocuments(lake.store, ['{"_id": "p3", "_type": "post"}'])
    expect((await resumed(lake, `${id}#p1`)).kinds).toEqual(['reset'])
    for (let turn = 0; turn <= 100; turn += 1) put(lake, 'p1', `${turn}`)
    const last = put(lake, 'p1', 'Last')
    expect((await resumed(lake, last.id)).kinds).toEqual(['welcomeback'])
    expect((await resumed(lake, id)).kinds).toEqual(['reset'])
  })

  test('that does not read is cut off before it fills the memory', async () => {
    await using lake = await startSeededLake()
    const {port} = new URL(lake.address)
    const socket = connect(Number(port), '127.0.0.1')
    const path = '/v1/data/listen/production?query=*&includeResult=true'
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
    await once(socket, 'readable')
    const megabyte = 'x'.repeat(1024 * 1024)
    const sent = 40
    for (let turn = 0; turn < sent; turn += 1) {
      put(lake, 'p1', megabyte)
      await fetch(`${lake.address}/v1/ping`)
    }
    let received = 0
    socket.on('data', (chunk: Buffer) => (received += chunk.byteLength))
    await once(socket, 'close')
    expect(received).toBeLessThan(sent * megabyte.length)
  })
})
