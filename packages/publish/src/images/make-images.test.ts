import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import {pictureOf, type ImageFacts} from '@stepzero/content'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {ImageError} from '../errors.ts'
import {makeFixtureFolder} from '../fixture-folder.ts'
import {makeFixturePlan, type FixtureImage} from '../fixture-images.ts'
import {openReleaseStore} from '../release/release-store.ts'
import {MAX_PIXELS} from './derive-file.ts'
import {makeImages, type MadeImages} from './make-images.ts'

const RED = {r: 200, g: 30, b: 30}
const BLUE = {r: 20, g: 20, b: 200}

/** Left half red, right half blue. */
const halves = (width: number, height: number) =>
  sharp({create: {width, height, channels: 3, background: BLUE}}).composite([
    {
      input: {create: {width: Math.floor(width / 2), height, channels: 3, background: RED}},
      left: 0,
      top: 0,
    },
  ])

const photo = async (width: number, height: number): Promise<FixtureImage> => ({
  bytes: await halves(width, height).jpeg({quality: 95}).toBuffer(),
  type: 'jpeg',
})

const svg = (text: string): FixtureImage => ({bytes: Buffer.from(text), type: 'svg'})

interface Made extends Omit<MadeImages, 'plan'> {
  /** What the pages are told of each image. */
  readonly known: ReadonlyMap<string, ImageFacts | undefined>
  /** Ids of the images whose bytes were read. */
  readonly read: readonly string[]
  content(address: string): Promise<Buffer>
}

/** Makes the images of a plan, and gives a way to look at them. */
async function make(
  dir: string,
  images: Readonly<Record<string, FixtureImage | undefined>>,
  quarantine = false,
): Promise<Made> {
  const store = await openReleaseStore(dir)
  const fixture = makeFixturePlan(images)
  const made = await makeImages({plan: fixture.plan, store, quarantine})
  return {
    ...made,
    ...fixture,
    content: (address) => {
      const file = made.files.get(address)
      if (file === undefined) throw new Error(`There is no ${address}.`)
      return store.read(file)
    },
  }
}

const pixelAt = async (bytes: Buffer, x: number, y: number): Promise<number[]> => {
  const {data, info} = await sharp(bytes).raw().toBuffer({resolveWithObject: true})
  const at = (y * info.width + x) * info.channels
  return [...data.subarray(at, at + 3)]
}
const isRed = ([r = 0, , b = 0]: number[]): boolean => r > 150 && b < 90
const isBlue = ([r = 0, , b = 0]: number[]): boolean => b > 150 && r < 90

const refusal = async (images: Readonly<Record<string, FixtureImage | undefined>>) => {
  await using folder = await makeFixtureFolder()
  try {
    await make(folder.dir, images)
  } catch (error) {
    if (error instanceof ImageError) return error.message
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('makeImages', () => {
  test('makes every size the page names, as WebP of that size', async () => {
    await using folder = await makeFixtureFolder()
    const made = await make(folder.dir, {a: await photo(800, 450)})
    const facts = made.known.get('a')
    expect(facts).toMatchObject({width: 800, height: 450, vector: false})
    const picture = facts && pictureOf(facts)
    expect([...made.files.keys()]).toEqual(picture?.files.map(({address}) => address))
    for (const {address, width, height} of picture?.files ?? []) {
      expect(await sharp(await made.content(address)).metadata()).toMatchObject({
        format: 'webp',
        width,
        height,
      })
      expect(made.files.get(address)?.type).toBe('image/webp')
    }
  })

  test('makes nothing again, and reads nothing again', async () => {
    await using folder = await makeFixtureFolder()
    const images = {a: await photo(400, 300)}
    const first = await make(folder.dir, images)
    const second = await make(folder.dir, images)
    expect([first.made, first.read]).toEqual([2, ['a']])
    expect([second.made, second.read]).toEqual([0, []])
    expect(second.files).toEqual(first.files)
    expect(second.known).toEqual(first.known)
  })

  test('keeps what another site of the same store shows', async () => {
    await using folder = await makeFixtureFolder()
    const a = await photo(100, 100)
    const b = await photo(120, 100)
    await make(folder.dir, {a})
    await make(folder.dir, {b})
    expect((await make(folder.dir, {a})).made).toBe(0)
  })

  test('cuts what the editor cut', async () => {
    await using folder = await makeFixtureFolder()
    const right = {left: 0.5, right: 0, top: 0, bottom: 0}
    const image = {...(await photo(400, 200)), crops: [right]}
    const made = await make(folder.dir, {a: image})
    const [address = ''] = made.files.keys()
    const bytes = await made.content(address)
    expect(await sharp(bytes).metadata()).toMatchObject({width: 200, height: 200})
    expect(isBlue(await pixelAt(bytes, 5, 100))).toBe(true)
  })

  test('turns a photograph upright, whatever its asset says of its size, and cuts it then', async () => {
    await using folder = await makeFixtureFolder()
    // Turned a quarter to the right, the red left half is the top.
    const bytes = await halves(400, 200).withMetadata({orientation: 6}).jpeg().toBuffer()
    const bottom = {left: 0, right: 0, top: 0.5, bottom: 0}
    const made = await make(folder.dir, {
      a: {bytes, type: 'jpeg', crops: [undefined, bottom], facts: {width: 400, height: 200}},
    })
    expect(made.known.get('a')).toMatchObject({width: 200, height: 400})
    const [whole = '', part = ''] = made.files.keys()
    expect(isRed(await pixelAt(await made.content(whole), 100, 50))).toBe(true)
    expect(isBlue(await pixelAt(await made.content(whole), 100, 350))).toBe(true)
    expect(isBlue(await pixelAt(await made.content(part), 100, 5))).toBe(true)
  })

  test('keeps nothing of where and with what a photograph was taken', async () => {
    await using folder = await makeFixtureFolder()
    const bytes = await halves(100, 100)
      .withExif({
        IFD0: {Copyright: 'Somebody', Make: 'Camera'},
        IFD3: {GPSLatitude: '52/1 0/1 0/1'},
      })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const made = await make(folder.dir, {a: {bytes, type: 'jpeg'}})
    const [address = ''] = made.files.keys()
    const {exif, icc, xmp} = await sharp(await made.content(address)).metadata()
    expect({exif, icc, xmp}).toEqual({exif: undefined, icc: undefined, xmp: undefined})
  })

  test('keeps what is transparent, and keeps even areas exact', async () => {
    await using folder = await makeFixtureFolder()
    const bytes = await sharp({
      create: {width: 64, height: 64, channels: 4, background: {...RED, alpha: 0}},
    })
      .composite([
        {input: {create: {width: 32, height: 64, channels: 3, background: RED}}, left: 0, top: 0},
      ])
      .png()
      .toBuffer()
    const made = await make(folder.dir, {a: {bytes, type: 'png'}})
    const [address = ''] = made.files.keys()
    const {data} = await sharp(await made.content(address))
      .raw()
      .toBuffer({resolveWithObject: true})
    expect([...data.subarray(0, 4)]).toEqual([RED.r, RED.g, RED.b, 255])
    expect(data[63 * 4 + 3]).toBe(0)
  })

  test('draws an SVG with a script in it, and nothing of the script is left', async () => {
    await using folder = await makeFixtureFolder()
    const drawing = svg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="alert(1)">
<script>alert(1)</script><rect width="40" height="20" fill="#00f"/>
<image href="file:///etc/passwd" width="40" height="20"/>
<foreignObject width="40" height="20"><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(2)"/></foreignObject>
</svg>`,
    )
    const made = await make(folder.dir, {a: drawing})
    expect(made.known.get('a')).toMatchObject({width: 40, height: 20, vector: true})
    const [address = ''] = made.files.keys()
    const bytes = await made.content(address)
    expect(bytes.toString('latin1')).not.toContain('script')
    expect(await sharp(bytes).metadata()).toMatchObject({format: 'webp', width: 80, height: 40})
    expect(isBlue(await pixelAt(bytes, 40, 20))).toBe(true)
  })

  test('cuts a drawing as finely as it is shown', async () => {
    await using folder = await makeFixtureFolder()
    const drawing = svg(
      '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="10"><rect x="1990" width="10" height="10" fill="#00f"/></svg>',
    )
    const end = {left: 0.995, right: 0, top: 0, bottom: 0}
    const made = await make(folder.dir, {a: {...drawing, crops: [end]}})
    const [address = ''] = made.files.keys()
    const bytes = await made.content(address)
    expect(await sharp(bytes).metadata()).toMatchObject({width: 20, height: 20})
    expect(isBlue(await pixelAt(bytes, 10, 10))).toBe(true)
  })

  test('shows the first picture of an animation', async () => {
    await using folder = await makeFixtureFolder()
    const frame = (background: typeof RED) =>
      sharp({create: {width: 20, height: 20, channels: 3, background}})
        .png()
        .toBuffer()
    const bytes = await sharp([await frame(RED), await frame(BLUE)], {join: {animated: true}})
      .gif()
      .toBuffer()
    const made = await make(folder.dir, {a: {bytes, type: 'gif'}})
    const [address = ''] = made.files.keys()
    const content = await made.content(address)
    expect(await sharp(content).metadata()).toMatchObject({width: 20, height: 20})
    expect(isRed(await pixelAt(content, 10, 10))).toBe(true)
  })

  test('refuses more pixels than it can hold without decoding them', async () => {
    const bytes = await sharp({create: {width: 1, height: 1, channels: 3, background: RED}})
      .png()
      .toBuffer()
    // A header that promises 50,000 pixels each way, with the checksum it must have.
    const header = Buffer.from(bytes.subarray(12, 29))
    header.writeUInt32BE(50_000, 4)
    header.writeUInt32BE(50_000, 8)
    const huge = Buffer.from(bytes)
    header.copy(huge, 12)
    huge.writeUInt32BE(crc32(header), 29)
    expect(50_000 * 50_000).toBeGreaterThan(MAX_PIXELS)
    expect(await refusal({huge: {bytes: huge, type: 'png'}})).toMatchInlineSnapshot(`
      "One image cannot be shown.
      - insight "report", body[_key=="huge"]: The image "huge" cannot be shown. The image has 50000 × 50000 pixels, and more than 100 million are not decoded. Upload a smaller one; readers are never shown more than 1,920 pixels across."
    `)
  })

  test('refuses a drawing of more pixels than it can hold', async () => {
    const drawing = svg('<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>')
    expect(await refusal({a: drawing})).toContain('30000 × 30000 pixels')
  })

  test('refuses what is cut short, broken, or of another type than it seems', async () => {
    const {bytes} = await photo(200, 200)
    // Whatever libvips says of several at once, which may be of another one.
    const said = await refusal({
      short: {bytes: bytes.subarray(0, bytes.length / 2), type: 'jpeg'},
      broken: {bytes: Buffer.from('\u0089PNG\r\n\u001a\n, and nothing more'), type: 'png'},
      other: {bytes, type: 'png'},
      missing: undefined,
    })
    expect(said).toMatchInlineSnapshot(`
      "4 images cannot be shown.
      - insight "report", body[_key=="short"]: The image "short" cannot be shown. The image cannot be decoded: it is damaged or cut short. Save it anew with an image editor, and upload it again.
      - insight "report", body[_key=="broken"]: The image "broken" cannot be shown. The image cannot be decoded: its beginning is damaged. Save it anew with an image editor, and upload it again.
      - insight "report", body[_key=="other"]: The image "other" cannot be shown. The image cannot be decoded: it starts like png and is jpeg. Save it anew with an image editor, and upload it again.
      - insight "report", body[_key=="missing"]: The image "missing" cannot be shown. It is not there. Put it there."
    `)
  })

  test('lets the text of an image stand for it, when asked to', async () => {
    await using folder = await makeFixtureFolder()
    const images = {good: await photo(100, 100), missing: undefined}
    const made = await make(folder.dir, images, true)
    expect([...made.known].map(([id, facts]) => [id, facts !== undefined])).toEqual(
      expect.arrayContaining([
        ['good', true],
        ['missing', false],
      ]),
    )
    expect(made.leftOut).toMatchObject([{document: 'report', field: 'body[_key=="missing"]'}])
    expect(made.files.size).toBe(1)
  })

  test('keeps what was made when another image fails', async () => {
    await using folder = await makeFixtureFolder()
    const good = await photo(100, 100)
    await expect(make(folder.dir, {good, missing: undefined})).rejects.toThrow(ImageError)
    expect((await make(folder.dir, {good})).made).toBe(0)
  })

  test('makes again what was lost from the store', async () => {
    await using folder = await makeFixtureFolder()
    const images = {a: await photo(100, 100)}
    const first = await make(folder.dir, images)
    for (const {hash} of first.files.values()) await rm(join(folder.dir, 'files', hash))
    const second = await make(folder.dir, images)
    expect([second.made, second.files]).toEqual([1, first.files])
  })
})
