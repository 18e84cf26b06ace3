import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer, request as send} from 'node:http'
import type {IncomingMessage, Server, ServerResponse} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {JsonObject} from '../../json.ts'
import type {Lake} from '../../lake.ts'
import {startLake} from '../../start-lake.ts'
import {clientOf, TOKEN} from '../../test-support/reach-over-http.ts'
import type {LakePlace} from './lake-connection.ts'
import {moveDataset} from './move-dataset.ts'
import type {MoveOptions} from './move-dataset.ts'
import {datasetOfFile, datasetOfLake} from './move-source.ts'

let here: Lake
let hosted: Lake
beforeEach(async () => {
  here = await startLake({dataDir: ':memory:', token: TOKEN})
  hosted = await startLake({
    dataDir: ':memory:',
    token: TOKEN,
    projectId: 'abc123',
    dataset: 'live',
  })
})
afterEach(() => Promise.all([here.close(), hosted.close()]))

const placeOf = (
  {address, projectId, dataset}: Lake,
  more: Partial<LakePlace> = {},
): LakePlace => ({
  address,
  projectId,
  dataset,
  token: TOKEN,
  ...more,
})
const push = (options: MoveOptions = {}, to: LakePlace = placeOf(hosted)) =>
  moveDataset(datasetOfLake(placeOf(here)), to, options)

const put = (lake: Lake, ...documents: {_id: string; [field: string]: unknown}[]) =>
  void lake.store.commit({changes: documents.map((one) => ({put: {_type: 'page', ...one}}))})
const refTo = (id: string) => ({_type: 'reference', _ref: id})

const OF_THE_PLACE = ['_createdAt', 'path', 'url']

/** What the official client sees of a lake, without what each lake sets by itself. */
async function contentOf(lake: Lake): Promise<unknown[]> {
  const client = clientOf(lake, {
    token: TOKEN,
    projectId: lake.projectId,
    dataset: lake.dataset,
    perspective: 'raw',
  })
  const documents = await client.fetch<JsonObject[]>('*[!(_id in path("_.**"))] | order(_id)')
  return documents.map((document) => {
    // An asset is made where it is uploaded; what people wrote keeps when they began.
    const own = ['_rev', '_updatedAt', ...('assetId' in document ? OF_THE_PLACE : [])]
    return Object.fromEntries(Object.entries(document).filter(([name]) => !own.includes(name)))
  })
}

describe('a dataset', () => {
  test('is moved with drafts, images and files, and is the same there', async () => {
    const client = clientOf(here, {token: TOKEN})
    const red = {create: {width: 9, height: 6, channels: 3, background: '#a00'}} as const
    const image = await client.assets.upload('image', await sharp(red).png().toBuffer(), {
      filename: 'red.png',
      title: 'Red',
    })
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'
    const drawing = await client.assets.upload('image', Buffer.from(svg))
    const film = await client.assets.upload('file', Buffer.from('a film'), {filename: 'red.mp4'})
    await client.patch(film._id).set({altText: 'Ein Film: ü 🎬'}).commit()
    put(
      here,
      {_id: 'a', cover: {_type: 'image', asset: refTo(image._id)}, next: refTo('z')},
      {_id: 'm', drawing: {asset: refTo(drawing._id)}, film: {asset: refTo(film._id)}},
      {_id: 'z', title: 'Zoë \u0000 𝒵 \u2028', _createdAt: '2020-01-01T00:00:00Z'},
      {_id: 'drafts.a', title: 'Draft'},
    )
    const summary = await push()
    expect(summary).toMatchObject({created: 7, assets: 3, replaced: 0, removed: 0, leftOut: 0})
    expect(await contentOf(hosted)).toEqual(await contentOf(here))
    expect(await push()).toMatchObject({created: 0, same: 7})

    await using third = await startLake({dataDir: ':memory:', token: TOKEN})
    await moveDataset(datasetOfLake(placeOf(hosted)), placeOf(third))
    expect(await contentOf(third)).toEqual(await contentOf(here))
  })

  test('goes without drafts, versions and what belongs to the lake', async () => {
    put(
      here,
      {_id: 'a'},
      {_id: 'drafts.a'},
      {_id: 'versions.r1.a'},
      {_id: '_.releases.r1'},
      {_id: '_.groups.x'},
    )
    expect(await push({drafts: false})).toMatchObject({created: 1, leftOut: 4})
    expect(await contentOf(hosted)).toMatchObject([{_id: 'a'}])
  })

  test('larger than a transaction goes in several, each after what it refers to', async () => {
    const text = 'x'.repeat(100_000)
    const count = 45
    // Each refers to the next: sent in the order of their ids, all but the last would be refused.
    for (let n = 0; n < count; n += 1) {
      const next =
        n + 1 < count ? {next: {...refTo(`n${String(n + 1).padStart(3, '0')}`), _weak: true}} : {}
      put(here, {_id: `n${String(n).padStart(3, '0')}`, text, ...next})
    }
    here.store.commit({
      changes: Array.from({length: count - 1}, (_, n) => ({
        put: {
          _id: `n${String(n).padStart(3, '0')}`,
          _type: 'page',
          text,
          next: refTo(`n${String(n + 1).padStart(3, '0')}`),
        },
      })),
    })
    const counted: number[] = []
    await push({onProgress: ({phase, done}) => void (phase === 'documents' && counted.push(done))})
    expect(counted.length).toBeGreaterThan(1)
    expect(counted.at(-1)).toBe(count)
    expect(await contentOf(hosted)).toEqual(await contentOf(here))
    expect(await push({mode: 'mirror'}, placeOf(hosted))).toMatchObject({same: count})
    here.store.commit({
      changes: Array.from({length: count}, (_, n) => ({delete: `n${String(n).padStart(3, '0')}`})),
    })
    expect(await push({mode: 'mirror'})).toMatchObject({removed: count})
    expect(await contentOf(hosted)).toEqual([])
  })

  test('in a circle larger than a transaction ends with strong references', async () => {
    const text = 'x'.repeat(1_000_000)
    const ids = ['a', 'b', 'c', 'd', 'e']
    put(here, ...ids.map((_id, n) => ({_id, text, next: refTo(ids[(n + 1) % ids.length] ?? '')})))
    await push()
    expect(await contentOf(hosted)).toEqual(await contentOf(here))
    await expect(
      clientOf(hosted, {token: TOKEN, projectId: 'abc123', dataset: 'live'}).delete('a'),
    ).rejects.toMatchObject({statusCode: 409})
  })

  test('with a document that no lake takes is refused before anything is sent', async () => {
    put(here, {_id: 'a'}, {_id: 'large', text: 'x'.repeat(4_000_000)})
    await expect(push()).rejects.toThrow('"large" has')
    expect(await contentOf(hosted)).toEqual([])
  })
})

describe('documents that differ', () => {
  beforeEach(() => {
    put(here, {_id: 'a', n: 1}, {_id: 'b', n: 1}, {_id: 'same', n: 1})
    put(hosted, {_id: 'a', n: 2}, {_id: 'same', n: 1}, {_id: 'only-there'}, {_id: 'drafts.x'})
  })

  test('stop a move that nobody said more to, before anything is sent', async () => {
    const before = await contentOf(hosted)
    await expect(push()).rejects.toThrow('The dataset already has a document "a"')
    expect(await contentOf(hosted)).toEqual(before)
  })

  test('are replaced', async () => {
    expect(await push({mode: 'replace'})).toMatchObject({created: 1, replaced: 1, same: 1})
    expect(await contentOf(hosted)).toMatchObject([
      {_id: 'a', n: 1},
      {_id: 'b', n: 1},
      {_id: 'drafts.x'},
      {_id: 'only-there'},
      {_id: 'same'},
    ])
  })

  test('are left', async () => {
    expect(await push({mode: 'missing'})).toMatchObject({created: 1, replaced: 0, kept: 1})
    expect(await contentOf(hosted)).toMatchObject([{_id: 'a', n: 2}, {_id: 'b'}, {}, {}, {}])
  })

  test('are replaced and others removed by a mirror, but no drafts that do not go along', async () => {
    expect(await push({mode: 'mirror', drafts: false})).toMatchObject({removed: 1, replaced: 1})
    expect(await contentOf(hosted)).toHaveLength(4)
    expect(await push({mode: 'mirror'})).toMatchObject({removed: 1, same: 3})
    expect(await contentOf(hosted)).toHaveLength(3)
  })

  test('are counted by a dry run, which does nothing', async () => {
    const before = await contentOf(hosted)
    const would = await push({mode: 'mirror', dryRun: true})
    expect(would).toMatchObject({created: 1, replaced: 1, removed: 2, same: 1})
    expect(await contentOf(hosted)).toEqual(before)
  })
})

describe('references', () => {
  test('that would lead nowhere stop a move before anything is sent', async () => {
    put(here, {_id: 'drafts.target'}, {_id: 'a'}, {_id: 'b'})
    put(here, {_id: 'b', to: refTo('drafts.target')})
    await expect(push({drafts: false})).rejects.toThrow(
      'Strong references lead nowhere: "b" → "drafts.target".',
    )
    expect(await contentOf(hosted)).toEqual([])
  })
})

/** Stands before a lake and does as the network or a busy lake may do. */
async function interfering(
  lake: Lake,
  interfere: (request: IncomingMessage, response: ServerResponse) => boolean,
): Promise<Server & {address: string}> {
  const {port} = new URL(lake.address)
  const server = createServer((request, response) => {
    if (interfere(request, response)) return
    const headers = {...request.headers, host: `127.0.0.1:${port}`}
    const {method, url} = request
    const passed = send({host: '127.0.0.1', port, path: url, method, headers}, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    request.pipe(passed)
  })
  const {promise, resolve} = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  const at = typeof address === 'object' && address !== null ? address.port : 0
  return Object.assign(server, {address: `http://127.0.0.1:${at}`})
}

const noWait = {wait: () => Promise.resolve()}

describe('a move that breaks off', () => {
  test('is gone on with where it was', async () => {
    for (let n = 0; n < 45; n += 1) put(here, {_id: `n${n}`, text: 'x'.repeat(100_000)})
    let mutations = 0
    const broken = await interfering(hosted, (request) => {
      if (request.url?.includes('/mutate/') !== true) return false
      mutations += 1
      if (mutations < 2) return false
      request.socket.destroy()
      return true
    })
    const to = placeOf(hosted, {address: broken.address, ...noWait})
    await expect(push({}, to)).rejects.toThrow('does not answer')
    broken.close()
    const half = await contentOf(hosted)
    expect(half.length).toBeGreaterThan(0)
    expect(half.length).toBeLessThan(45)
    expect(await push()).toMatchObject({created: 45 - half.length, same: half.length})
    expect(await contentOf(hosted)).toEqual(await contentOf(here))
  })

  test('between its two passes is gone on with, too', async () => {
    const text = 'x'.repeat(1_000_000)
    const ids = ['a', 'b', 'c', 'd', 'e']
    put(here, ...ids.map((_id, n) => ({_id, text, next: refTo(ids[(n + 1) % ids.length] ?? '')})))
    put(
      hosted,
      ...['a', 'b', 'c', 'd'].map((_id, n) => ({
        _id,
        text,
        next: {...refTo(ids[n + 1] ?? ''), _weak: true},
      })),
    )
    await push()
    expect(await contentOf(hosted)).toMatchObject(
      ids.map((_id, n) => ({_id, next: refTo(ids[(n + 1) % ids.length] ?? '')})),
    )
    expect(JSON.stringify(await contentOf(hosted))).not.toContain('_weak')
  })

  test('for a moment, or because the lake is busy, is not broken off', async () => {
    put(here, {_id: 'a'}, {_id: 'b'})
    const pauses: number[] = []
    const statuses = [429, 503, 429]
    const busy = await interfering(hosted, (request, response) => {
      const status = statuses.shift()
      if (status === undefined) return false
      request.resume()
      response.writeHead(status, status === 429 ? {'retry-after': '3'} : {}).end('{}')
      return true
    })
    const wait = (ms: number) => {
      pauses.push(ms)
      return Promise.resolve()
    }
    expect(await push({}, placeOf(hosted, {address: busy.address, wait}))).toMatchObject({
      created: 2,
    })
    expect(pauses).toEqual([3000, 1000, 3000])
    busy.close()
  })
})

describe('a lake says no', () => {
  test('to a token that only reads', async () => {
    put(here, {_id: 'a'})
    const token = hosted.createToken('viewer')
    await expect(push({}, placeOf(hosted, {token}))).rejects.toThrow(
      'does not let this token do that',
    )
    await expect(push({}, placeOf(hosted, {token: 'wrong'}))).rejects.toThrow('Session not found')
  })

  test('to a dataset that it does not have', async () => {
    await expect(push({}, placeOf(hosted, {dataset: 'other'}))).rejects.toThrow(
      'There is no dataset',
    )
  })
})

describe('a file', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'move-file-'))
  })
  afterEach(() => rm(folder, {recursive: true}))

  const ndjson = async (...documents: object[]) => {
    const file = join(folder, 'data.ndjson')
    await writeFile(file, documents.map((one) => `${JSON.stringify(one)}\n`).join(''))
    return datasetOfFile(file)
  }

  test('goes to a lake that runs, with the assets beside it', async () => {
    const cover = {_type: 'image', _sanityAsset: 'image@file://./red.png'}
    const red = {create: {width: 9, height: 6, channels: 3, background: '#a00'}} as const
    await sharp(red).png().toFile(join(folder, 'red.png'))
    const source = await ndjson({_id: 'a', _type: 'page', cover})
    expect(await moveDataset(source, placeOf(hosted))).toMatchObject({created: 2, assets: 1})
    expect(await contentOf(hosted)).toMatchObject([
      {_id: 'a', cover: {asset: refTo(expect.stringMatching(/^image-.*-9x6-png$/))}},
      {_type: 'sanity.imageAsset', originalFilename: 'red.png'},
    ])
  })

  test.each([
    [
      [
        {_id: 'a', _type: 'x'},
        {_id: 'a b', _type: 'x'},
      ],
      /^Line 2: .* is not a document id/,
    ],
    [
      [
        {_id: 'a', _type: 'x'},
        {_id: 'a', _type: 'x'},
      ],
      'Line 2: The id "a" stands twice.',
    ],
    [[{_id: 'a', _type: 'x', to: refTo('nowhere')}], /^Line 1: strong references lead nowhere/],
    [
      [
        {_id: 'b', _type: 'x'},
        {_id: 'held', _type: 'x'},
      ],
      /^Line 2: the dataset already has/,
    ],
  ])('is refused with the line: %j', async (documents, message) => {
    put(hosted, {_id: 'held', n: 1})
    await expect(moveDataset(await ndjson(...documents), placeOf(hosted))).rejects.toThrow(message)
    expect(await contentOf(hosted)).toHaveLength(1)
  })
})
