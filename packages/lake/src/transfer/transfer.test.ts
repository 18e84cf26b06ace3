import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {Readable} from 'node:stream'
import {buffer} from 'node:stream/consumers'
import {gzipSync} from 'node:zlib'
import * as fc from 'fast-check'
import {pack} from 'tar-stream'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {AssetFolder} from '../assets/asset-folder.ts'
import {SeedError} from '../errors.ts'
import {LakeStore} from '../store/lake-store.ts'
import {exportDataset} from './export-dataset.ts'
import {importDataset} from './import-dataset.ts'
import {importIntoFolder, restoreDataset} from './restore-dataset.ts'
import {unpackArchive} from './unpack-archive.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transfer-test-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const EXAMPLE = new URL('../../../cli/example/dataset.ndjson', import.meta.url).pathname

const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')
const PICTURE = Buffer.from('the bytes of a picture')
const PAPER = Buffer.from('the bytes of a paper')
const PICTURE_FILE = `${sha1(PICTURE)}-12x8.png`
const PICTURE_ID = `image-${sha1(PICTURE)}-12x8-png`
const PAPER_ID = `file-${sha1(PAPER)}-mp4`

function newStore(): LakeStore & Disposable {
  return Object.assign(new LakeStore(':memory:', 'production'), {
    [Symbol.dispose](this: LakeStore) {
      this.close()
    },
  })
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** An archive of these entries, as `tar` and `gzip` would make it. */
async function archive(name: string, entries: Readonly<Record<string, string | Uint8Array>>) {
  const tar = pack()
  for (const [path, content] of Object.entries(entries)) tar.entry({name: path}, content)
  tar.finalize()
  return write(name, gzipSync(await buffer(Readable.from(tar))))
}

const shows = (id: string) => ({_type: 'image', asset: {_type: 'reference', _ref: id}, alt: 'A'})
const exported = (file: string) => ({
  _sanityAsset: `image@file://./images/${file}`,
  _type: 'image',
  alt: 'A',
})
const lines = (...documents: readonly object[]) =>
  documents.map((one) => `${JSON.stringify(one)}\n`).join('')

/** What `sanity dataset export` writes of a document with a picture and a film. */
const hostedExport = () =>
  archive('hosted.tar.gz', {
    'production-export-2026/data.ndjson': lines({
      _id: 'a',
      _type: 'page',
      cover: exported(PICTURE_FILE),
      film: {_sanityAsset: `file@file://./files/${sha1(PAPER)}-mp4.bin`, _type: 'file'},
    }),
    'production-export-2026/assets.json': JSON.stringify({
      [`image-${sha1(PICTURE)}`]: {_rev: 'r1', originalFilename: 'me.png', altText: 'Me'},
    }),
    [`production-export-2026/files/${sha1(PAPER)}-mp4.bin`]: PAPER,
    [`production-export-2026/images/${PICTURE_FILE}`]: PICTURE,
  })

async function exportOf(store: LakeStore, name: string): Promise<Buffer> {
  const path = join(folder, name)
  await exportDataset(store, path)
  return readFile(path)
}

async function refusal(file: string): Promise<SeedError> {
  using store = newStore()
  store.commit({changes: [{put: {_id: 'held', _type: 'x'}}]})
  const error: unknown = await importDataset(store, file, {mode: 'create'}).catch(
    (reason: unknown) => reason,
  )
  expect(store.count()).toBe(1)
  expect(await readdir(join(store.file, '..'))).not.toContainEqual(
    expect.stringMatching(/^\.import-/),
  )
  expect(await filesBelow(new AssetFolder(store.file).path)).toEqual([])
  if (error instanceof SeedError) return error
  throw new Error('The import was taken.', {cause: error})
}

async function filesBelow(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  const entries = await readdir(path, {recursive: true, withFileTypes: true})
  return entries.filter((entry) => entry.isFile()).map(({name}) => name)
}

describe('an export that is imported and exported again', () => {
  test('is the same, byte for byte: the example', async () => {
    using one = newStore()
    using two = newStore()
    await importDataset(one, EXAMPLE)
    const first = await exportOf(one, 'one.ndjson')
    await importDataset(two, join(folder, 'one.ndjson'))
    expect((await exportOf(two, 'two.ndjson')).equals(first)).toBe(true)
  })

  test.each(['ndjson', 'tar.gz'])('is the same, byte for byte: any documents, %s', async (kind) => {
    const member = fc.dictionary(
      fc.string({unit: 'grapheme'}).filter((name) => name !== 'hasOwnProperty' && name[0] !== '_'),
      fc.oneof(
        fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"hasOwnProperty":')),
        fc.constant(shows(PICTURE_ID)),
        fc.constant({in: [shows(PICTURE_ID), {asset: {_ref: PICTURE_ID, _type: 'reference'}}]}),
        fc.constant(shows(PAPER_ID)),
      ),
    )
    const id = fc.stringMatching(/^(?:drafts\.|versions\.r1\.|_\.)?[a-z0-9]{1,8}$/)
    const documents = fc.uniqueArray(fc.tuple(id, member), {
      selector: ([one]) => one,
      maxLength: 12,
    })
    const hosted = await hostedExport()
    const property = fc.asyncProperty(documents, async (those) => {
      using one = newStore()
      using two = newStore()
      using three = newStore()
      await importDataset(one, hosted)
      const text = lines(...those.map(([_id, fields]) => ({...fields, _id, _type: 'x'})))
      await importDataset(one, await write('some.ndjson', text))
      const first = await exportOf(one, `one.${kind}`)
      await importDataset(two, join(folder, `one.${kind}`), {mode: 'create'})
      const second = await exportOf(two, `two.${kind}`)
      await importDataset(three, join(folder, `two.${kind}`), {mode: 'create'})
      expect((await exportOf(three, `three.${kind}`)).equals(first)).toBe(true)
      expect(second.equals(first)).toBe(true)
      expect(two.count()).toBe(one.count())
    })
    await fc.assert(property, {numRuns: process.env['SOAK'] === undefined ? 10 : 300})
  })
})

describe('an archive', () => {
  test('of the hosted lake brings documents, images and files', async () => {
    using store = newStore()
    const summary = await importDataset(store, await hostedExport(), {at: new Date(0)})
    expect(summary).toEqual({documents: 3, left: 0, assets: 2})
    expect(store.get('a')).toMatchObject({
      cover: shows(PICTURE_ID),
      film: {asset: {_ref: PAPER_ID}},
    })
    expect(store.get(PICTURE_ID)).toMatchInlineSnapshot(`
      {
        "_createdAt": "1970-01-01T00:00:00.000Z",
        "_id": "image-d8ac8dc9f7cbaf8432171f47b3477e4011bcd816-12x8-png",
        "_rev": "r1",
        "_type": "sanity.imageAsset",
        "_updatedAt": "1970-01-01T00:00:00.000Z",
        "altText": "Me",
        "assetId": "d8ac8dc9f7cbaf8432171f47b3477e4011bcd816",
        "extension": "png",
        "metadata": {
          "_type": "sanity.imageMetadata",
          "dimensions": {
            "_type": "sanity.imageDimensions",
            "aspectRatio": 1.5,
            "height": 8,
            "width": 12,
          },
        },
        "mimeType": "image/png",
        "originalFilename": "me.png",
        "path": "images/stepzero/production/d8ac8dc9f7cbaf8432171f47b3477e4011bcd816-12x8.png",
        "sha1hash": "d8ac8dc9f7cbaf8432171f47b3477e4011bcd816",
        "size": 22,
        "url": "http://127.0.0.1/images/stepzero/production/d8ac8dc9f7cbaf8432171f47b3477e4011bcd816-12x8.png",
      }
    `)
    const assets = new AssetFolder(store.file).path
    expect(await readFile(join(assets, 'images', PICTURE_FILE))).toEqual(PICTURE)
    const paper = join(assets, 'files', `${sha1(PAPER)}.mp4`)
    expect(await readFile(paper)).toEqual(PAPER)
    expect((await stat(paper)).mode & 0o777).toBe(0o600)
  })

  test('has the layout that `sanity dataset import` reads', async () => {
    using store = newStore()
    await importDataset(store, await hostedExport())
    await exportDataset(store, join(folder, 'ours.tar.gz'))
    using again = newStore()
    const unpacked = join(folder, 'unpacked')
    await mkdir(unpacked)
    await unpackArchive(join(folder, 'ours.tar.gz'), unpacked)
    const document: unknown = JSON.parse(await readFile(join(unpacked, 'data.ndjson'), 'utf8'))
    expect(document).toMatchObject({_id: 'a', cover: exported(PICTURE_FILE)})
    const map: unknown = JSON.parse(await readFile(join(unpacked, 'assets.json'), 'utf8'))
    expect(map).toMatchObject({
      [`image-${sha1(PICTURE)}`]: {_rev: 'r1', originalFilename: 'me.png', sha1hash: sha1(PICTURE)},
    })
    expect(JSON.stringify(map)).not.toContain('"url"')
    expect(await readFile(join(unpacked, 'images', PICTURE_FILE))).toEqual(PICTURE)
    // An archive that was unpacked by hand is an NDJSON file with folders beside it.
    expect(await importDataset(again, join(unpacked, 'data.ndjson'))).toMatchObject({
      documents: 3,
      assets: 2,
    })
  })

  test('with the same image as the lake is taken', async () => {
    using store = newStore()
    await importDataset(store, await hostedExport())
    store.commit({changes: [{delete: 'a'}]})
    const summary = await importDataset(store, await hostedExport(), {mode: 'create'})
    expect(summary).toMatchObject({documents: 1, left: 2})
  })

  test('writes nothing outside of the lake’s folder', async () => {
    using store = newStore()
    const image = `images/${PICTURE_FILE}`
    const evil = await archive('evil.tar.gz', {
      'x/data.ndjson': lines({_id: 'a', _type: 'x'}),
      '../../../evil.sh': 'no',
      '/tmp/transfer-evil.sh': 'no',
      'x/images/../../../evil.png': 'no',
      [`../${image}`]: PICTURE,
    })
    expect(await importDataset(store, evil)).toMatchObject({assets: 1})
    expect(existsSync('/tmp/transfer-evil.sh')).toBe(false)
    expect(await readdir(folder)).toEqual([basename(evil)])
  })
})

test('a link in an archive is not followed, and not made', async () => {
  const tar = pack()
  const image = `x/images/${PICTURE_FILE}`
  tar.entry({name: image, type: 'symlink', linkname: '/etc/passwd'})
  tar.entry({name: 'x/data.ndjson'}, lines({_id: 'a', _type: 'x'}))
  tar.finalize()
  const file = await write('link.tar.gz', gzipSync(await buffer(Readable.from(tar))))
  using store = newStore()
  expect(await importDataset(store, file)).toEqual({documents: 1, left: 0, assets: 0})
})

describe('an import that cannot be done changes nothing and says why:', () => {
  test.each([
    ['a bad line', lines({_id: 'a', _type: 'x'}) + 'oops\n', /^Line 2: not JSON/],
    [
      'a document that is there already',
      lines({_id: 'a', _type: 'x'}, {_id: 'held', _type: 'x'}),
      'Line 2: the dataset already has a document "held".',
    ],
    [
      'a file that is not there',
      lines({_id: 'a', _type: 'x'}, {_id: 'b', _type: 'x', cover: exported(PICTURE_FILE)}),
      /^Line 2: image@file:\/\/\.\/images\/.*: the export has no file for it\.$/,
    ],
    [
      'an image on this machine that would have to be fetched',
      lines({_id: 'b', _type: 'x', cover: {_sanityAsset: 'image@http://127.0.0.1:1/a.png'}}),
      /^Line 1: .* is on this machine or in a private network/,
    ],
    [
      'a file of this machine that lies elsewhere',
      lines({_id: 'b', _type: 'x', paper: {_sanityAsset: 'file@file:///etc/hostname'}}),
      /^Line 1: .*: it lies outside of the folder of the documents\.$/,
    ],
    [
      'a file that is reached by going up',
      lines({_id: 'b', _type: 'x', paper: {_sanityAsset: 'file@file://./../../etc/hostname'}}),
      /^Line 1: .*: (it lies outside|the export has no file)/,
    ],
    [
      'an asset that is named in no known way',
      lines({_id: 'b', _type: 'x', paper: {_sanityAsset: 7}}),
      'Line 1: 7: that is no way to name an asset.',
    ],
  ])('%s', async (_, text, message) => {
    const error = await refusal(await write('bad.ndjson', text))
    expect(error.message).toMatch(message)
    expect(error.hint).not.toBe('')
  })

  test('an archive that is cut off, anywhere', async () => {
    const whole = await readFile(await hostedExport())
    for (const part of [0.1, 0.5, 0.9]) {
      const cut = await write('cut.tar.gz', whole.subarray(0, Math.floor(whole.length * part)))
      expect((await refusal(cut)).message).toContain('is no whole export')
    }
  })

  test('an archive without documents', async () => {
    const file = await archive('empty.tar.gz', {'x/readme.txt': 'hello'})
    expect((await refusal(file)).message).toContain('it holds no documents')
  })

  test('an archive with two files of documents', async () => {
    const text = lines({_id: 'a', _type: 'x'})
    const file = await archive('two.tar.gz', {'x/data.ndjson': text, 'x/more.ndjson': text})
    expect((await refusal(file)).message).toContain('it holds data.ndjson twice')
  })

  test('a picture that was changed', async () => {
    const file = await archive('changed.tar.gz', {
      'x/data.ndjson': lines({_id: 'a', _type: 'x', cover: exported(PICTURE_FILE)}),
      [`x/images/${PICTURE_FILE}`]: PAPER,
    })
    expect((await refusal(file)).message).toContain('does not hold what its name says')
  })

  test('a picture whose line comes before a bad one', async () => {
    const file = await archive('late.tar.gz', {
      'x/data.ndjson': `${lines({_id: 'a', _type: 'x', cover: exported(PICTURE_FILE)})}oops`,
      [`x/images/${PICTURE_FILE}`]: PICTURE,
    })
    expect((await refusal(file)).line).toBe(2)
  })
})

describe('the ways to import', () => {
  test('replace what is there, or leave it', async () => {
    using store = newStore()
    store.commit({changes: [{put: {_id: 'held', _type: 'x', n: 1}}]})
    const file = await write(
      'two.ndjson',
      lines({_id: 'held', _type: 'x', n: 2}, {_id: 'b', _type: 'x'}),
    )
    expect(await importDataset(store, file, {mode: 'missing'})).toMatchObject({
      documents: 1,
      left: 1,
    })
    expect(store.get('held')).toMatchObject({n: 1})
    expect(await importDataset(store, file, {mode: 'replace'})).toMatchObject({
      documents: 2,
      left: 0,
    })
    expect(store.get('held')).toMatchObject({n: 2})
  })

  test('into a folder makes a lake that no seed is put into, or none', async () => {
    const data = join(folder, 'data')
    const bad = await write('bad.ndjson', 'oops')
    await expect(importIntoFolder(data, 'production', bad)).rejects.toThrow('Line 1')
    expect(await filesBelow(data)).toEqual([])
    await importIntoFolder(data, 'production', EXAMPLE)
    const store = new LakeStore(data, 'production')
    expect(store.fact('started')).toBeDefined()
    store.close()
  })
})

describe('an export', () => {
  test('is for this user alone, and can be without drafts and the lake’s own documents', async () => {
    using store = newStore()
    const ids = ['a', 'drafts.a', 'versions.r1.a', '_.releases.r1', '_.groups.admin']
    store.commit({changes: ids.map((_id) => ({put: {_id, _type: 'x'}}))})
    const path = join(folder, 'out.ndjson')
    const idsOf = async (options: {drafts?: boolean; system?: boolean}) => {
      await exportDataset(store, path, options)
      return [...(await readFile(path, 'utf8')).matchAll(/"_id":"([^"]+)"/g)].map(([, id]) => id)
    }
    expect(await idsOf({})).toEqual(ids.toSorted())
    expect(await idsOf({system: false})).toEqual(
      ['_.releases.r1', 'a', 'drafts.a', 'versions.r1.a'].toSorted(),
    )
    expect(await idsOf({system: false, drafts: false})).toEqual(['a'])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['out.ndjson'])
  })
})

describe('a restore', () => {
  test('needs a folder with nothing but backups in it', async () => {
    const data = join(folder, 'data')
    await mkdir(join(data, 'backups'), {recursive: true})
    await restoreDataset(data, 'production', EXAMPLE)
    await expect(restoreDataset(data, 'production', EXAMPLE)).rejects.toThrow(
      /is not empty: it holds production\.sqlite/,
    )
  })
})
