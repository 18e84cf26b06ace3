import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {LakeStore} from '../store/lake-store.ts'
import {importDataset} from './import-dataset.ts'

let folder: string
let store: LakeStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seeded-'))
  await mkdir(join(folder, 'pictures'))
  store = new LakeStore(':memory:', 'production')
})
afterEach(async () => {
  store.close()
  await rm(folder, {recursive: true})
})

const red = () =>
  sharp({create: {width: 9, height: 6, channels: 3, background: '#a00'}})
    .png()
    .toBuffer()

async function documents(...those: object[]): Promise<string> {
  const file = join(folder, 'data.ndjson')
  await writeFile(file, those.map((one) => `${JSON.stringify(one)}\n`).join(''))
  return file
}

test('a seed brings the files beside it, by whatever name, and each once', async () => {
  await writeFile(join(folder, 'pictures', 'red one.PNG'), await red())
  await writeFile(join(folder, 'paper.pdf'), '%PDF-1.7')
  const file = await documents(
    {
      _id: 'a',
      _type: 'x',
      cover: {_type: 'image', _sanityAsset: 'image@file://./pictures/red one.PNG'},
    },
    {
      _id: 'b',
      _type: 'x',
      cover: {_type: 'image', _sanityAsset: `image@file://${folder}/pictures/red%20one.PNG`},
    },
    {_id: 'c', _type: 'x', paper: {_type: 'file', _sanityAsset: 'file@file://./paper.pdf'}},
  )
  expect(await importDataset(store, file)).toEqual({documents: 5, left: 0, assets: 2})
  const cover = store.get('a')?.['cover']
  expect(cover).toEqual(store.get('b')?.['cover'])
  expect(cover).toMatchObject({asset: {_ref: expect.stringMatching(/^image-\w{40}-9x6-png$/)}})
  const ids = store.reader.texts("SELECT id FROM documents WHERE type = 'sanity.imageAsset'")
  expect(store.get(ids[0] ?? '')).toMatchObject({
    originalFilename: 'red one.PNG',
    mimeType: 'image/png',
    metadata: {dimensions: {width: 9, height: 6}, lqip: expect.any(String)},
  })
})

test('a seed brings what is fetched, each address once', async () => {
  const asked: string[] = []
  const bytes = await red()
  const cover = {_type: 'image', _sanityAsset: 'image@https://pictures.example/a/red.png?size=1'}
  const file = await documents({_id: 'a', _type: 'x', cover}, {_id: 'b', _type: 'x', cover})
  const summary = await importDataset(store, file, {
    fetch: async (url, to) => {
      asked.push(url.href)
      await writeFile(to, bytes)
    },
  })
  expect(summary).toMatchObject({assets: 1})
  expect(asked).toEqual(['https://pictures.example/a/red.png?size=1'])
  expect(store.get('b')).toMatchObject({cover: {_type: 'image', asset: {_type: 'reference'}}})
})

test('a link beside a seed that leads elsewhere is not followed', async () => {
  await symlink('/etc/hostname', join(folder, 'secret.txt'))
  const file = await documents({
    _id: 'a',
    _type: 'x',
    paper: {_sanityAsset: 'file@file://./secret.txt'},
  })
  await expect(importDataset(store, file)).rejects.toThrow('outside of the folder')
  expect(store.count()).toBe(0)
})

test('what is called an image and is none is refused with its line', async () => {
  await writeFile(join(folder, 'a.png'), '<html>')
  const file = await documents(
    {_id: 'a', _type: 'x'},
    {_id: 'b', _type: 'x', cover: {_sanityAsset: 'image@file://./a.png'}},
  )
  await expect(importDataset(store, file)).rejects.toThrow(/^Line 2: .*it is no image/)
})
