import {createReadStream} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient} from '@sanity/client'
import {exportDataset as sanityExport} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import {exportDataset, importDataset, startLake, type Lake} from '@stepzero/lake'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'

const TOKEN = 'a-token-for-this-test'

let folder: string
let lake: Lake
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-import-export-'))
  lake = await startLake({dataDir: ':memory:', token: TOKEN})
  const client = clientOf(lake)
  const red = {create: {width: 9, height: 6, channels: 3, background: '#a00'}} as const
  const image = await client.assets.upload('image', await sharp(red).png().toBuffer(), {
    filename: 'red.png',
    title: 'Red',
  })
  const file = await client.assets.upload('file', Buffer.from('a film'), {filename: 'red.mp4'})
  await client.create({
    _id: 'page',
    _type: 'page',
    cover: {_type: 'image', asset: {_type: 'reference', _ref: image._id}},
    film: {_type: 'file', asset: {_type: 'reference', _ref: file._id}},
  })
  await client.create({_id: 'about', _type: 'page', page: {_type: 'reference', _ref: 'page'}})
  await client.create({_id: 'drafts.page', _type: 'page', title: 'Draft'})
})
afterAll(async () => {
  await lake.close()
  await rm(folder, {recursive: true})
})

const clientOf = ({address}: Lake) =>
  createClient({
    projectId: 'stepzero',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: address,
    useProjectHostname: false,
    useCdn: false,
    token: TOKEN,
  })

/** What readers can tell of a dataset. */
const contentOf = (of: Lake) =>
  clientOf(of).fetch<unknown>(
    `*[!(_type match "sanity.*")] | order(_id) {
      _id, title, page, "paths": [cover.asset->path, film.asset->path], "name": cover.asset->title
    }`,
    {},
    {perspective: 'raw'},
  )

test('what @sanity/export writes of a lake is taken in as it was', async () => {
  const path = join(folder, 'official.tar.gz')
  const client = clientOf(lake)
  await sanityExport({client, dataset: 'production', outputPath: path, compress: true})
  await using other = await startLake({dataDir: ':memory:', token: TOKEN})
  expect(await importDataset(other.store, path)).toEqual({documents: 5, left: 0, assets: 2})
  expect(await contentOf(other)).toEqual(await contentOf(lake))
  expect(other.store.get('page')).toEqual(lake.store.get('page'))
})

test('@sanity/import takes an archive of a lake, with its images and files', async () => {
  const path = join(folder, 'ours.tar.gz')
  await exportDataset(lake.store, path)
  await using other = await startLake({dataDir: ':memory:', token: TOKEN})
  const result = await sanityImport(createReadStream(path), {
    client: clientOf(other),
    operation: 'create',
  })
  expect(result).toMatchObject({numDocs: 3, warnings: []})
  expect(await contentOf(other)).toEqual(await contentOf(lake))
})
