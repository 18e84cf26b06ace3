import type {ImageFacts} from '../view.ts'

/** What an editor cut off at each edge, as fractions of the whole image. */
export interface Crop {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** A part of an image, in its own pixels. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** One size of a picture, and where it is on the site. */
export interface PictureFile {
  readonly address: string
  readonly width: number
  readonly height: number
}

/** An image as a page shows it. */
export interface Picture {
  /** In pixels, of the part that is shown: what a page reserves room for. */
  readonly width: number
  readonly height: number
  /** The part an editor left of the image; absent if it is all of it. */
  readonly area?: Area
  /** The same picture in several sizes, smallest first; at least one. */
  readonly files: readonly PictureFile[]
}

/** Widths a picture is made in: a phone's column, and columns of denser and wider screens. */
const WIDTHS = [320, 640, 960, 1280] as const

/** No screen needs a text column wider than this, however dense it is. */
const WIDEST = 1920

/** The longest side a WebP file can have. */
const TALLEST = 16_383

/** A step that would spare less than this is not worth a file of its own. */
const SMALLEST_STEP = 1.15

/** How much larger than its own size a drawing is made, for dense screens. */
const VECTOR_SCALE = 2

/**
 * The sizes and addresses of an image with an editor's crop: the one function that decides them,
 * for the templates that name the files and for whatever makes them. The same image, crop and width
 * always have the same address, and nothing else has it.
 *
 * @public
 */
export function pictureOf(image: ImageFacts, crop?: Crop): Picture {
  const area = areaOf(image, crop)
  const {width, height} = area ?? image
  const own = image.vector ? width * VECTOR_SCALE : width
  const largest = Math.max(1, Math.min(own, WIDEST, Math.floor((TALLEST * width) / height)))
  const widths = [...WIDTHS.filter((step) => step * SMALLEST_STEP < largest), largest]
  const files = widths.map((step) => ({
    address: addressOf(image.sha1, area, step),
    width: step,
    height: Math.min(Math.max(1, Math.round((step * height) / width)), TALLEST),
  }))
  return {width, height, ...(area === undefined ? {} : {area}), files}
}

const addressOf = (sha1: string, area: Area | undefined, width: number): string => {
  const part = area === undefined ? '' : `-${area.left}-${area.top}-${area.width}x${area.height}`
  return `/images/${sha1}${part}-${width}.webp`
}

/** The pixels that are left by a crop; undefined where it takes nothing away, or makes no sense. */
function areaOf({width, height}: ImageFacts, crop: Crop | undefined): Area | undefined {
  if (crop === undefined) return undefined
  const left = pixels(crop.left, width)
  const right = width - pixels(crop.right, width)
  const top = pixels(crop.top, height)
  const bottom = height - pixels(crop.bottom, height)
  if (right <= left || bottom <= top) return undefined
  const area = {left, top, width: right - left, height: bottom - top}
  return area.width === width && area.height === height ? undefined : area
}

const pixels = (fraction: number, of: number): number =>
  Math.round(Math.min(Math.max(fraction, 0), 1) * of)
