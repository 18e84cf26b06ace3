import {createHash} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Lake} from '../lake.ts'
import {startLake} from '../start-lake.ts'
import {clientOf, startSeededLake, TOKEN} from '../test-support/reach-over-http.ts'
import {exportDataset} from '../transfer/export-dataset.ts'

let lake: Lake
let photo: Buffer
beforeAll(async () => {
  lake = await startSeededLake()
  photo = await sharp({create: {width: 80, height: 40, channels: 3, background: '#a00'}})
    .composite([
      {input: {create: {width: 40, height: 40, channels: 3, background: '#00a'}}, left: 40, top: 0},
    ])
    .jpeg({quality: 95})
    .toBuffer()
})
afterAll(() => lake.close())

const client = () => clientOf(lake, {token: TOKEN})
const get = (address: string, headers: Record<string, string> = {}) => fetch(address, {headers})
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><script>alert(1)</script><rect width="30" height="20" fill="red"/></svg>'
const PAGE = '<!doctype html><script>alert(1)</script>'

describe('an image', () => {
  test('is described by its content, whatever it is called', async () => {
    const asset = await client().assets.upload('image', photo, {filename: 'evil.html', title: 'T'})
    const sha1 = createHash('sha1').update(photo).digest('hex')
    expect(asset).toMatchObject({
      _id: `image-${sha1}-80x40-jpg`,
      _type: 'sanity.imageAsset',
      assetId: sha1,
      extension: 'jpg',
      mimeType: 'image/jpeg',
      originalFilename: 'evil.html',
      title: 'T',
      size: photo.byteLength,
      path: `images/stepzero/production/${sha1}-80x40.jpg`,
      url: `${lake.address}/images/stepzero/production/${sha1}-80x40.jpg`,
      metadata: {dimensions: {width: 80, height: 40, aspectRatio: 2}, isOpaque: true},
    })
    expect(await client().assets.upload('image', photo)).toMatchObject({title: 'T'})
  })

  test('is sent as it came, in a sandbox', async () => {
    const {url} = await client().assets.upload('image', photo)
    const response = await get(url)
    expect(Buffer.from(await response.arrayBuffer()).equals(photo)).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    const head = await fetch(url, {method: 'HEAD'})
    expect(head.headers.get('content-length')).toBe(String(photo.byteLength))
  })

  test.each([
    ['w=20', 20, 10, 'jpeg'],
    ['h=10&dpr=2', 40, 20, 'jpeg'],
    ['w=160', 160, 80, 'jpeg'],
    ['w=160&fit=max', 80, 40, 'jpeg'],
    ['w=20&h=20', 20, 10, 'jpeg'],
    ['w=20&h=20&fit=crop', 20, 20, 'jpeg'],
    ['w=20&h=20&fit=fill&fm=png', 20, 20, 'png'],
    ['w=20&h=30&fit=scale', 20, 30, 'jpeg'],
    ['rect=40,0,40,40&w=10&fm=webp&q=50', 10, 10, 'webp'],
    ['auto=format', 80, 40, 'webp'],
    ['fm=avif', 80, 40, 'heif'],
  ])('with %s has %i × %i pixels as %s', async (search, width, height, format) => {
    const {url} = await client().assets.upload('image', photo)
    const response = await get(`${url}?${search}`, {accept: 'image/webp,*/*'})
    const image = sharp(Buffer.from(await response.arrayBuffer()))
    expect(await image.metadata()).toMatchObject({width, height, format})
  })

  test('is cut where the rectangle says', async () => {
    const {url} = await client().assets.upload('image', photo)
    const response = await get(`${url}?rect=50,10,20,20&fm=png`)
    const {channels} = await sharp(Buffer.from(await response.arrayBuffer())).stats()
    const [red, , blue] = channels.map(({mean}) => mean)
    expect(blue).toBeGreaterThan(150)
    expect(red).toBeLessThan(20)
  })

  test.each([
    ['fit=crop', ['red', 'blue']],
    ['fit=crop&crop=left', ['red']],
    ['fit=crop&crop=top,right', ['blue']],
    ['fit=crop&crop=focalpoint&fp-x=0.1', ['red']],
    ['fit=crop&crop=focalpoint&fp-x=1&fp-y=0', ['blue']],
    ['fit=crop&crop=left&flip=h', ['red']],
    ['rect=0,0,80,40&fit=crop&crop=focalpoint&fp-x=0', ['red']],
  ])('keeps the part that %s asks for', async (search, expected) => {
    const {url} = await client().assets.upload('image', photo)
    const response = await get(`${url}?w=20&h=20&fm=png&${search}`)
    const image = sharp(Buffer.from(await response.arrayBuffer()))
    expect(await image.metadata()).toMatchObject({width: 20, height: 20})
    const {channels} = await image.stats()
    const [red = 0, , blue = 0] = channels.map(({mean}) => mean)
    const seen = [...(red > 50 ? ['red'] : []), ...(blue > 50 ? ['blue'] : [])]
    expect(seen).toEqual(expected)
  })

  test('that is SVG can be had as it came, to be saved', async () => {
    const {url} = await client().assets.upload('image', Buffer.from(SVG), {filename: 'a.svg'})
    const response = await get(`${url}?dlRaw=true`)
    expect(await response.text()).toBe(SVG)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  })

  test('is found where the lake is now, whatever port it was uploaded at', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'stepzero-ports-'))
    const urls: string[] = []
    const exports: Buffer[] = []
    for (const turn of [1, 2]) {
      await using at = await startLake({dataDir, token: TOKEN})
      const of = clientOf(at, {token: TOKEN})
      if (turn === 1) await of.assets.upload('image', photo)
      const url = await of.fetch<string>('*[_type == "sanity.imageAsset"][0].url')
      expect((await get(url)).status).toBe(200)
      urls.push(url)
      const file = join(dataDir, `${turn}.ndjson`)
      await exportDataset(at.store, file)
      exports.push(readFileSync(file))
    }
    expect(new Set(urls).size).toBe(2)
    expect(exports[0]?.equals(exports[1] ?? Buffer.of())).toBe(true)
    expect(exports[0]?.toString()).toContain('"url":"http://127.0.0.1/images/')
    rmSync(dataDir, {recursive: true})
  })

  test('is made once and kept', async () => {
    const {url} = await client().assets.upload('image', photo)
    const folder = join(dirname(lake.store.file), 'production.images')
    await get(`${url}?w=33`)
    const kept = readdirSync(folder)
    await Promise.all([get(`${url}?w=33`), get(`${url}?w=33`)])
    expect(readdirSync(folder)).toEqual(kept)
  })

  test.each([
    'w=0',
    'w=99999',
    'w=x',
    'fit=bulge',
    'rect=1,2',
    'rect=900,0,1,1',
    'fm=bmp',
    'blur=-1',
    'crop=somewhere',
    'fp-x=2',
    'bg=red',
    'flip=x',
    'sat=-100',
  ])('with %s is refused', async (search) => {
    const {url} = await client().assets.upload('image', photo)
    expect((await get(`${url}?${search}`)).status).toBe(400)
  })

  test('that is SVG is sent as pixels only', async () => {
    const asset = await client().assets.upload('image', Buffer.from(SVG), {filename: 'a.png'})
    expect(asset).toMatchObject({extension: 'svg', mimeType: 'image/svg+xml'})
    const response = await get(asset.url)
    expect(response.headers.get('content-type')).toBe('image/png')
    const image = sharp(Buffer.from(await response.arrayBuffer()))
    expect(await image.metadata()).toMatchObject({format: 'png', width: 30, height: 20})
  })

  test('that is none, or has too many pixels, is refused and leaves nothing', async () => {
    const bomb = `<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>`
    for (const bytes of [PAGE, bomb, '', photo.subarray(0, 40)]) {
      const asked = client().assets.upload('image', Buffer.from(bytes))
      await expect(asked).rejects.toMatchObject({statusCode: 400})
    }
    const names = readdirSync(join(dirname(lake.store.file), 'production.assets'))
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('that is deleted is gone', async () => {
    const other = await sharp(photo).resize(8).png().toBuffer()
    const asset = await client().assets.upload('image', other)
    await client().create({_id: 'holder', _type: 'post', image: {asset: {_ref: asset._id}}})
    await expect(client().delete(asset._id)).rejects.toMatchObject({statusCode: 409})
    await client().delete('holder')
    await client().delete(asset._id)
    expect((await get(asset.url)).status).toBe(404)
  })
})

describe('a file', () => {
  test('that is a page is only ever saved', async () => {
    const asset = await client().assets.upload('file', Buffer.from(PAGE), {
      filename: `näme"\n.html`,
      contentType: 'text/html',
    })
    expect(asset).toMatchObject({
      _type: 'sanity.fileAsset',
      extension: 'html',
      mimeType: 'application/octet-stream',
    })
    const response = await get(asset.url)
    expect(await response.text()).toBe(PAGE)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''n/)
    expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  })

  test('is known by its first bytes', async () => {
    const pdf = await client().assets.upload('file', Buffer.from('%PDF-1.7\n'), {filename: 'x'})
    expect(pdf).toMatchObject({extension: 'pdf', mimeType: 'application/pdf'})
  })

  test('whose document claims a type is not believed', async () => {
    const asset = await client().assets.upload('file', Buffer.from(`${PAGE} `), {
      filename: 'b.html',
    })
    await client().patch(asset._id).set({mimeType: 'text/html'}).commit()
    const response = await get(asset.url)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
  })
})

describe('assets', () => {
  test('are taken from editors only', async () => {
    await expect(clientOf(lake).assets.upload('image', photo)).rejects.toMatchObject({
      statusCode: 401,
    })
  })

  test.each([
    '/images/stepzero/production/..%2F..%2Fproduction.sqlite',
    '/files/stepzero/production/..%2Fproduction.sqlite',
    '/images/other/production/x.png',
    '/images/stepzero/other/x.png',
    '/images/stepzero/production/x.png',
  ])('do not lie at %s', async (path) => {
    expect((await get(`${lake.address}${path}`)).status).toBe(404)
  })
})
