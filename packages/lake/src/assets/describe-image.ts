import sharp from 'sharp'

/** More would take over a gigabyte to decode. */
export const PIXEL_LIMIT = 100_000_000

/** What is said of an image in its document. */
export interface ImageFacts {
  readonly extension: string
  readonly mimeType: string
  readonly width: number
  readonly height: number
  readonly hasAlpha: boolean
  readonly isOpaque: boolean
  /** A tiny picture of it as a data address, to show while it loads. */
  readonly lqip: string
}

const TYPES: Readonly<Record<string, readonly [extension: string, mimeType: string]>> = {
  jpeg: ['jpg', 'image/jpeg'],
  png: ['png', 'image/png'],
  gif: ['gif', 'image/gif'],
  webp: ['webp', 'image/webp'],
  svg: ['svg', 'image/svg+xml'],
  heif: ['avif', 'image/avif'],
  tiff: ['tif', 'image/tiff'],
}

/** Reads an image, turned as its camera says; undefined where a file is none that can be shown. */
export async function describeImage(path: string): Promise<ImageFacts | undefined> {
  try {
    const image = sharp(path, {limitInputPixels: PIXEL_LIMIT})
    const {format, compression, hasAlpha, autoOrient} = await image.metadata()
    const type = TYPES[format]
    if (type === undefined || (format === 'heif' && compression !== 'av1')) return undefined
    const small = image.clone().autoOrient().resize(20, 20, {fit: 'inside'})
    const lqip = hasAlpha
      ? `data:image/png;base64,${(await small.png().toBuffer()).toString('base64')}`
      : `data:image/jpeg;base64,${(await small.jpeg().toBuffer()).toString('base64')}`
    const isOpaque = !hasAlpha || (await image.stats()).isOpaque
    const [extension, mimeType] = type
    const {width, height} = autoOrient
    return {extension, mimeType, width, height, hasAlpha, isOpaque, lqip}
  } catch (error) {
    // Whatever libvips cannot read, or refuses to for its size, is no image that we can keep.
    if (error instanceof Error) return undefined
    throw error
  }
}
