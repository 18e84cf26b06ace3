import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Parser} from 'htmlparser2'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {filesIn} from '../e2e/site-pages.ts'
import {runCommand} from '../site-under-test.ts'

const GERMAN = fileURLToPath(new URL('../fixtures/german.ndjson', import.meta.url))
const PAGE = 'insights/ein-winter-mit-zwei-zaehlern/index.html'
const TWIN = 'insights/ein-winter-mit-zwei-zaehlern/index.md'
const BASE = 'https://waerme.example'

type Raw = Readonly<Record<string, unknown>>

let folder: string
let photo: Buffer
let drawing: Buffer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-images-'))
  photo = await sharp({
    create: {width: 900, height: 600, channels: 3, background: {r: 30, g: 90, b: 80}},
  })
    .withExif({IFD0: {Make: 'Kamera'}})
    .jpeg()
    .toBuffer()
  drawing = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><script>alert(1)</script><rect width="300" height="100" fill="#b00"/></svg>`,
  )
})
afterAll(async () => {
  await rm(folder, {recursive: true})
})

const sha1Of = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex')

/** An asset as the lake stores it. */
const assetOf = (bytes: Uint8Array, size: string, ending: string, rest: Raw = {}): Raw => {
  const [width, height] = size.split('x').map(Number)
  return {
    _id: `image-${sha1Of(bytes)}-${size}-${ending}`,
    _type: 'sanity.imageAsset',
    url: `https://cdn.example.com/${sha1Of(bytes)}-${size}.${ending}`,
    mimeType: ending === 'svg' ? 'image/svg+xml' : 'image/jpeg',
    sha1hash: sha1Of(bytes),
    metadata: {dimensions: {width, height}},
    ...rest,
  }
}

const figure = (key: string, asset: Raw, rest: Raw): Raw => ({
  _type: 'figure',
  _key: key,
  image: {_type: 'image', asset: {_type: 'reference', _ref: asset['_id']}},
  ...rest,
})

const caption = [
  {
    _type: 'block',
    _key: 'p',
    style: 'normal',
    markDefs: [],
    children: [
      {_type: 'span', _key: 's', text: 'Der Keller', marks: []},
      {_type: 'citation', _key: 'c', source: {_type: 'reference', _ref: 'source-dsgvo'}},
    ],
  },
]

/** The German fixture with a cover and a figure, in a folder of its own with the given files. */
const exported = async (
  name: string,
  files: Readonly<Record<string, Uint8Array>>,
  assets: readonly Raw[] = [assetOf(photo, '900x600', 'jpg'), assetOf(drawing, '300x100', 'svg')],
): Promise<string> => {
  const dir = join(folder, name)
  await mkdir(join(dir, 'images'), {recursive: true})
  const [cover = {}, inText = cover] = assets
  const lines = (await readFile(GERMAN, 'utf8')).trimEnd().split('\n')
  const documents = lines.map((line): Raw => {
    const document: Raw = JSON.parse(line)
    if (document['_id'] !== 'insight-ein-winter' || !Array.isArray(document['body'])) {
      return document
    }
    return {
      ...document,
      cover: figure('cover', cover, {alt: 'Ein Keller & zwei <Zähler>', caption}),
      body: [...document['body'], figure('f1', inText, {decorative: true})],
    }
  })
  const path = join(dir, 'data.ndjson')
  await writeFile(path, [...documents, ...assets].map((one) => JSON.stringify(one)).join('\n'))
  for (const [file, bytes] of Object.entries(files)) await writeFile(join(dir, file), bytes)
  return path
}

const photoFile = () => `images/${sha1Of(photo)}-900x600.jpg`
const drawingFile = () => `images/${sha1Of(drawing)}-300x100.svg`

const build = (from: string, name: string, ...more: string[]) => {
  const places = ['--out', join(folder, name, 'site'), '--data', join(folder, name, 'store')]
  return runCommand(['build', '--from', from, '--base', BASE, ...places, ...more])
}

/** The attributes of every image of a page. */
const imagesOf = (html: string): Record<string, string>[] => {
  const images: Record<string, string>[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'img') images.push(attributes)
    },
  })
  parser.end(html)
  return images
}

describe('an image', () => {
  test('reaches the page, the feed, the twin and machines from the site itself', async () => {
    const from = await exported('good', {[photoFile()]: photo, [drawingFile()]: drawing})
    const {code, errors} = await build(from, 'good')
    expect(code, errors).toBe(0)
    const site = join(folder, 'good', 'site')
    const html = await readFile(join(site, PAGE), 'utf8')
    const [cover = {}, decoration = {}, ...others] = imagesOf(html)
    expect(others).toEqual([])
    expect(cover).toMatchObject({alt: 'Ein Keller & zwei <Zähler>', width: '900', height: '600'})
    expect(cover).not.toHaveProperty('loading')
    expect(decoration).toMatchObject({
      alt: '',
      width: '300',
      height: '100',
      loading: 'lazy',
      decoding: 'async',
    })
    expect(html).not.toMatch(/style="|cdn\.example\.com|<script>alert/)

    const named = [cover, decoration].flatMap(({src = '', srcset = ''}) => [
      src,
      ...srcset.split(', ').map((entry) => entry.split(' ')[0] ?? ''),
    ])
    for (const address of named) {
      expect(address).toMatch(/^\/images\/[0-9a-f]{40}-\d+\.webp$/)
      const bytes = await readFile(join(site, address))
      const {format, width, exif} = await sharp(bytes).metadata()
      expect([format, `-${width}.webp`, exif]).toEqual([
        'webp',
        /-\d+\.webp$/.exec(address)?.[0],
        undefined,
      ])
    }
    const made = filesIn(site).filter((path) => path.startsWith('images/'))
    expect(made.map((path) => `/${path}`).sort()).toEqual([...new Set(named)].sort())

    const address = `${BASE}/images/${sha1Of(photo)}-900.webp`
    const note = /<figcaption>[^]*?<\/figcaption>/.exec(html)?.[0]
    expect(note).toContain('Der Keller')
    expect(note).toContain('href="#source-2"')
    const twin = await readFile(join(site, TWIN), 'utf8')
    expect(twin).toContain(`![Ein Keller & zwei \\<Zähler\\>](${address})\n\nDer Keller[^2]`)
    const feed = await readFile(join(site, 'insights/feed.xml'), 'utf8')
    expect(feed).toContain(
      `&lt;img src=&quot;${address}&quot; alt=&quot;Ein Keller &amp;amp; zwei &amp;lt;Zähler&amp;gt;&quot; width=&quot;900&quot; height=&quot;600&quot;&gt;&lt;figcaption&gt;`,
    )
    expect(html).toContain(`"image":{"@type":"ImageObject","url":"${address}"`)
  })

  test('is made once, for as long as it is the same', async () => {
    const from = await exported('twice', {[photoFile()]: photo, [drawingFile()]: drawing})
    expect((await build(from, 'twice')).code).toBe(0)
    const first = filesIn(join(folder, 'twice', 'site'))
    // Whoever asked for the original again would not find it.
    await rm(join(folder, 'twice', 'images'), {recursive: true})
    const again = await build(from, 'twice')
    expect(again.code, again.errors).toBe(0)
    expect(filesIn(join(folder, 'twice', 'site'))).toEqual(first)
  })

  test('stops the build where it is missing or another, and is named; its text can stand for it', async () => {
    const from = await exported('bad', {[photoFile()]: Buffer.concat([photo, Buffer.from('!')])})
    const {code, errors} = await build(from, 'bad')
    expect(code).toBe(1)
    expect(errors).toContain('2 images cannot be shown.')
    expect(errors).toContain(
      `insight "insight-ein-winter" (/insights/ein-winter-mit-zwei-zaehlern/), cover.image.asset: The image "image-${sha1Of(photo)}-900x600-jpg" cannot be shown. What is stored is not the image that was uploaded`,
    )
    expect(errors).toContain(
      `body[_key=="f1"].image.asset: The image "image-${sha1Of(drawing)}-300x100-svg" cannot be shown. There is no file ${sha1Of(drawing)}-300x100 of any kind`,
    )
    expect(errors).not.toMatch(/^\s+at /m)

    const rest = await build(from, 'bad', '--quarantine')
    expect(rest.code, rest.errors).toBe(0)
    expect(rest.errors).toContain('Without its image: insight "insight-ein-winter"')
    const html = await readFile(join(folder, 'bad', 'site', PAGE), 'utf8')
    expect(imagesOf(html)).toEqual([])
    expect(html).toMatch(/<figure[^>]*>\s*<p>Ein Keller &amp; zwei &lt;Zähler&gt;<\/p>/)
    expect(html).toContain('Der Keller')
  })

  test('is never looked for where a document should not make us look', async () => {
    let asked = 0
    const inside = createServer((_, response) => {
      asked += 1
      response.end(photo)
    })
    const insidePort = await listening(inside)
    const path = `/images/p/production/${sha1Of(photo)}-900x600.jpg`
    let documents = ''
    const lake = createServer((request, response) => {
      if (request.url !== path) response.end(documents)
      else response.writeHead(302, {location: `https://127.0.0.1:${insidePort}/photo`}).end()
    })
    const address = `http://127.0.0.1:${await listening(lake)}`
    const asset = assetOf(photo, '900x600', 'jpg', {url: `${address}${path}`})
    documents = await readFile(await exported('hostile', {}, [asset]), 'utf8')
    try {
      const {code, errors} = await build(`${address}/production`, 'hostile')
      expect(code).toBe(1)
      expect(errors).toContain(
        `https://127.0.0.1:${insidePort}/photo is on this machine or in a private network`,
      )
      expect(asked).toBe(0)
    } finally {
      inside.close()
      lake.close()
    }
  })
})

const listening = async (server: ReturnType<typeof createServer>): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It has no port.')
  return address.port
}
