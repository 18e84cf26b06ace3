import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Graph} from '../graph.ts'
import {loadGraph} from '../load/load-graph.ts'
import {fromLake} from '../source/from-lake.ts'
import {fromNdjson} from '../source/from-ndjson.ts'
import {base, desk, entry, insight, settings} from '../test-support/documents.ts'
import {ref, sourceOf, type Raw} from '../test-support/raw.ts'
import {serveLocally} from '../test-support/serve-locally.ts'

const today = '2026-04-01'
const PNG = Buffer.from('\u0089PNG\r\n\u001a\nwhatever follows', 'latin1')
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>')
const sha1Of = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex')
const SHA1 = sha1Of(PNG)
const ID = `image-${SHA1}-16x9-png`

const asset = (rest: Raw = {}): Raw => ({
  _id: ID,
  _type: 'sanity.imageAsset',
  mimeType: 'image/png',
  sha1hash: SHA1,
  metadata: {dimensions: {width: 16, height: 9}},
  ...rest,
})
const figure = (key: string, rest: Raw = {}): Raw => ({
  _type: 'figure',
  _key: key,
  image: {_type: 'image', asset: ref(ID)},
  alt: 'Five stages in a row.',
  ...rest,
})
const crop = {top: 0, right: 0, bottom: 0.5, left: 0}
const cropped = {image: {_type: 'image', asset: ref(ID), crop}}

const graphOf = (...documents: readonly Raw[]): Promise<Graph> =>
  loadGraph(sourceOf([...base(), ...documents]), {today})

describe('the images of a graph', () => {
  test('are those that pages show, with every crop once', async () => {
    const {images} = await graphOf(
      asset(),
      asset({_id: 'nobody-shows-this'}),
      entry('churn', {body: [figure('f1'), figure('f2', cropped), figure('f3')]}),
      insight('report', {cover: figure('cover', cropped)}),
      insight('later', {publishedAt: '2026-05-01', cover: figure('cover')}),
    )
    expect(images.planned).toEqual([
      {
        image: {id: ID, sha1: SHA1, width: 16, height: 9, vector: false},
        crops: [undefined, crop],
      },
    ])
    expect(images.placesOf(ID)).toEqual([
      {
        document: 'churn',
        type: 'glossaryEntry',
        address: '/glossary/churn/',
        field: 'body[_key=="f1"].image.asset',
      },
      expect.objectContaining({field: 'body[_key=="f2"].image.asset'}),
      expect.objectContaining({field: 'body[_key=="f3"].image.asset'}),
      {
        document: 'report',
        type: 'insight',
        address: '/insights/report/',
        field: 'cover.image.asset',
      },
    ])
  })

  test('hold the logo of the site, which stands on every page', async () => {
    const {images} = await loadGraph(
      sourceOf([settings({logo: {_type: 'image', asset: ref(ID)}}), desk(), asset()]),
      {today},
    )
    expect(images.planned.map(({image}) => image.id)).toEqual([ID])
    expect(images.placesOf(ID)).toEqual([
      {document: 'settings', type: 'settings', address: '/', field: 'logo.asset'},
    ])
  })

  test('are what was found out about them, and pages hear of it', async () => {
    const graph = await graphOf(asset(), entry('churn', {body: [figure('f1')]}))
    const record = new Map<string, string>()
    const known = graph.view({language: 'en', record}).image(ID)
    expect(known).toMatchObject({width: 16, height: 9})
    const [[key = '', hash] = []] = record
    expect(graph.facetHash(key)).toBe(hash)

    const turned = known && {...known, width: 9, height: 16}
    const settled = graph.images.settle(new Map([[ID, turned]]))
    expect(settled.view({language: 'en'}).image(ID)).toEqual(turned)
    expect(settled.facetHash(key)).not.toBe(hash)

    const without = settled.images.settle(new Map([[ID, undefined]]))
    expect(without.view({language: 'en'}).image(ID)).toBeUndefined()
    expect(without.facetHash(key)).toBe('nothing')
    expect(graph.view({language: 'en'}).image(ID)).toEqual(known)
  })

  test('cannot be read from documents alone', async () => {
    const {images} = await graphOf(asset(), entry('churn', {body: [figure('f1')]}))
    await expect(images.read(ID)).rejects.toThrow('test.ndjson holds documents and no images.')
  })
})

/** A folder with an NDJSON file and the given files beside it. */
async function exported(documents: readonly Raw[], files: Readonly<Record<string, Uint8Array>>) {
  const dir = await mkdtemp(join(tmpdir(), 'stepzero-content-'))
  const lines = [...base(), ...documents].map((document) => JSON.stringify(document))
  await writeFile(join(dir, 'data.ndjson'), lines.join('\n'))
  await mkdir(join(dir, 'images'))
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(dir, name), bytes)
  return {
    dir,
    graph: await loadGraph(fromNdjson(join(dir, 'data.ndjson')), {today}),
    [Symbol.asyncDispose]: () => rm(dir, {recursive: true, force: true}),
  }
}

describe('an export', () => {
  const page = entry('churn', {body: [figure('f1')]})

  test('brings its images in the folder beside it', async () => {
    await using folder = await exported([asset(), page], {[`images/${SHA1}-16x9.png`]: PNG})
    expect(await folder.graph.images.read(ID)).toEqual({bytes: PNG, type: 'png'})
  })

  test('brings assets by the names of their files', async () => {
    const image = {_type: 'image', _sanityAsset: `image@file://./images/${SHA1}-16x9.png`}
    const documents = [entry('churn', {body: [figure('f1', {image})]})]
    await using folder = await exported(documents, {[`images/${SHA1}-16x9.png`]: PNG})
    expect(folder.graph.images.planned).toHaveLength(1)
    expect(await folder.graph.images.read(ID)).toEqual({bytes: PNG, type: 'png'})
  })

  test('is told what is missing, with the name it should have', async () => {
    await using folder = await exported([asset(), page], {})
    await expect(folder.graph.images.read(ID)).rejects.toThrow(
      `There is no file ${SHA1}-16x9 of any kind in ${join(folder.dir, 'images')}.`,
    )
  })

  test('is told that an image is another one than was uploaded', async () => {
    const other = Buffer.concat([PNG, Buffer.from('!')])
    await using folder = await exported([asset(), page], {[`images/${SHA1}-16x9.png`]: other})
    await expect(folder.graph.images.read(ID)).rejects.toThrow(
      `What is stored is not the image that was uploaded: its hash is ${sha1Of(other)}, not ${SHA1}.`,
    )
  })

  test('is told that a file is no image', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>')
    const id = sha1Of(html)
    await using folder = await exported([asset({sha1hash: id}), page], {
      [`images/${id}-16x9.png`]: html,
    })
    await expect(folder.graph.images.read(ID)).rejects.toThrow(
      'What is stored is no PNG, JPEG, GIF, WebP, AVIF or SVG.',
    )
  })

  test('vouches for a drawing that was cleaned after it was hashed', async () => {
    const assets = {[`image-${sha1Of(SVG)}`]: {sha1hash: SHA1}}
    await using folder = await exported([asset({mimeType: 'image/svg+xml'}), page], {
      [`images/${SHA1}-16x9.svg`]: SVG,
      'assets.json': Buffer.from(JSON.stringify(assets)),
    })
    expect(await folder.graph.images.read(ID)).toEqual({bytes: SVG, type: 'svg'})
  })
})

describe('a lake', () => {
  test('is asked where it is now for images it says are on this machine', async () => {
    const documents = [
      ...base(),
      asset({url: `http://localhost:1/images/p/production/${SHA1}-16x9.png`}),
      entry('churn', {body: [figure('f1')]}),
    ]
    await using lake = await serveLocally((request, response) => {
      if (request.url === `/images/p/production/${SHA1}-16x9.png`) response.end(PNG)
      else response.end(documents.map((document) => JSON.stringify(document)).join('\n'))
    })
    const source = fromLake({address: lake.origin, dataset: 'production'})
    const {images} = await loadGraph(source, {today})
    expect(await images.read(ID)).toEqual({bytes: PNG, type: 'png'})
  })
})
