import {AssetError} from '@stepzero/content'
import type {ImageBytes, ImageFacts, ImageType, Picture, PictureFile} from '@stepzero/content'
import type {Sharp, SharpOptions} from 'sharp'
import {loadSharp, recipeOf} from './load-sharp.ts'

type Library = Awaited<ReturnType<typeof loadSharp>>

/** How files are made of images, now. */
export const recipe = (): Promise<string> => recipeOf('1')

/** Most pixels of an image that is decoded: a small file can hold more than any memory. */
export const MAX_PIXELS = 100_000_000

/** Below this, edges and faces start to show it; above, files grow faster than they improve. */
const QUALITY = 80
const EFFORT = 4

/** What the library calls each type. */
const FORMATS: Readonly<Record<ImageType, string>> = {
  png: 'png',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  avif: 'heif',
  svg: 'svg',
}

/** What is mostly even areas and sharp edges, as far as its type tells. */
const GRAPHIC: ReadonlySet<ImageType> = new Set(['png', 'gif', 'svg'])

/** Dots per inch at which a unit of a drawing is one pixel. */
const DENSITY = 72

/** A picture that takes longer is not one that was meant to be shown. */
const SECONDS = 120

/** What an image truly is, by its bytes: upright, whichever way the camera was held. */
export async function inspectImage(
  {bytes, type}: ImageBytes,
  planned: ImageFacts,
): Promise<ImageFacts> {
  const {id, sha1} = planned
  const sharp = await loadSharp()
  const metadata = sharp(bytes, {limitInputPixels: false}).metadata()
  const {format, autoOrient} = await decoded(id, metadata, 'its beginning is damaged')
  if (format !== FORMATS[type]) throw unreadable(id, `it starts like ${type} and is ${format}`)
  const {width, height} = autoOrient
  if (width * height > MAX_PIXELS) {
    throw new AssetError(
      id,
      `The image has ${width} × ${height} pixels, and more than ${MAX_PIXELS / 1e6} million are not decoded.`,
      'Upload a smaller one; readers are never shown more than 1,920 pixels across.',
    )
  }
  return {id, sha1, width, height, vector: type === 'svg'}
}

/**
 * Makes one file of a picture, as WebP and with nothing of the original but its pixels: no place,
 * no camera, no colour profile. A drawing becomes pixels, whatever else was in it.
 */
export async function deriveFile(
  image: ImageBytes,
  facts: ImageFacts,
  picture: Picture,
  {width, height}: PictureFile,
): Promise<Buffer> {
  const sharp = await loadSharp()
  const source = facts.vector
    ? await decoded(facts.id, drawn(sharp, image, facts, picture, width))
    : {input: open(sharp, image.bytes), area: picture.area}
  const cut = source.area === undefined ? source.input : source.input.extract(source.area)
  const sized = cut.resize(width, height, {fit: 'fill'}).timeout({seconds: SECONDS})
  return decoded(facts.id, GRAPHIC.has(image.type) ? smallest(sharp, sized) : encode(sized))
}

function open(sharp: Library, bytes: Uint8Array, options: SharpOptions = {}): Sharp {
  return sharp(bytes, {limitInputPixels: MAX_PIXELS, failOn: 'error', ...options}).autoOrient()
}

/** A drawing, made of as many pixels as its part of the given width needs. */
async function drawn(
  sharp: Library,
  {bytes}: ImageBytes,
  facts: ImageFacts,
  {area}: Picture,
  width: number,
): Promise<{readonly input: Sharp; readonly area: Picture['area']}> {
  const wanted = width / (area?.width ?? facts.width)
  // A small part of a large drawing would need more pixels around it than are decoded.
  const scale = Math.min(wanted, Math.sqrt(MAX_PIXELS / (facts.width * facts.height)))
  const times = (length: number): number => Math.max(1, Math.round(length * scale))
  const whole = {width: times(facts.width), height: times(facts.height)}
  const {data, info} = await open(sharp, bytes, {density: Math.max(1, DENSITY * scale)})
    .timeout({seconds: SECONDS})
    .resize(whole.width, whole.height, {fit: 'fill'})
    .raw()
    .toBuffer({resolveWithObject: true})
  const input = sharp(data, {raw: info})
  if (area === undefined) return {input, area}
  const left = Math.min(times(area.left), whole.width - 1)
  const top = Math.min(times(area.top), whole.height - 1)
  return {
    input,
    area: {
      left,
      top,
      width: Math.min(times(area.width), whole.width - left),
      height: Math.min(times(area.height), whole.height - top),
    },
  }
}

const encode = (picture: Sharp): Promise<Buffer> =>
  picture.webp({quality: QUALITY, effort: EFFORT, smartSubsample: true}).toBuffer()

/**
 * Even areas and sharp edges are often smaller without any loss than with some; photographs that
 * were saved as PNG are not.
 */
async function smallest(sharp: Library, picture: Sharp): Promise<Buffer> {
  const {data, info} = await picture.toColourspace('srgb').raw().toBuffer({resolveWithObject: true})
  const again = (): Sharp => sharp(data, {raw: info})
  const lossy = await encode(again())
  const lossless = await again().webp({lossless: true, effort: EFFORT}).toBuffer()
  return lossless.length <= lossy.length ? lossless : lossy
}

/**
 * @param fault - what is wrong where it cannot be decoded. libvips says more, but has one text of its
 *   last errors for all threads: what it says may be of another image.
 */
async function decoded<Result>(
  asset: string,
  work: Promise<Result>,
  fault = 'it is damaged or cut short',
): Promise<Result> {
  try {
    return await work
  } catch (cause) {
    const isLate = cause instanceof Error && cause.message.startsWith('timeout')
    throw unreadable(asset, isLate ? `it takes more than ${SECONDS} seconds` : fault, {cause})
  }
}

const unreadable = (asset: string, what: string, options?: ErrorOptions): AssetError =>
  new AssetError(
    asset,
    `The image cannot be decoded: ${what}.`,
    'Save it anew with an image editor, and upload it again.',
    options,
  )
