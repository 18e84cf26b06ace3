/** How an image is to be shown, as its address says. */
export interface ImageRequest {
  readonly width: number | undefined
  readonly height: number | undefined
  readonly fit: Fit
  readonly rect: Rect | undefined
  readonly format: Format | undefined
  readonly quality: number
  /** Which part stays where `fit` cuts. */
  readonly crop: Crop
  /** The colour of what is filled, with or without transparency. */
  readonly background: Background
  readonly flip: {readonly horizontal: boolean; readonly vertical: boolean}
  /** In the hosted lake's measure, 0 to 2000. */
  readonly blur: number
}

/** A side, a corner, what has most to see, or a point in parts of width and height. */
export type Crop =
  | {readonly kind: 'side'; readonly position: string}
  | {readonly kind: 'entropy'}
  | {readonly kind: 'point'; readonly x: number; readonly y: number}

/** Each part from 0 to 255, the last from 0 to 1. */
export interface Background {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly alpha: number
}

/** A part of the original, in its pixels. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const FITS = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const
type Fit = (typeof FITS)[number]

/** What an image can be sent as. */
export const FORMATS = ['jpg', 'png', 'webp', 'gif', 'avif'] as const
export type Format = (typeof FORMATS)[number]

const SIDE_LIMIT = 8192

/** Parameters of the hosted lake that this one does not have; leaving them out would be wrong. */
const UNSUPPORTED = [
  'invert',
  'max-h',
  'max-w',
  'min-h',
  'min-w',
  'or',
  'pad',
  'sat',
  'sharp',
  'frame',
]

/** An address asks for what cannot be. */
export class ImageRequestError extends Error {
  override name = 'ImageRequestError'
}

/**
 * Reads the parameters of an image's address. `accept` is what the browser takes, for `auto=format`.
 *
 * @throws {@link ImageRequestError}
 */
export function parseImageRequest(search: URLSearchParams, accept: string): ImageRequest {
  const unsupported = UNSUPPORTED.find((name) => search.has(name))
  if (unsupported !== undefined) {
    throw new ImageRequestError(`The parameter "${unsupported}" is not supported.`)
  }
  const dpr = numberOf(search, 'dpr', 0.1, 4) ?? 1
  return {
    width: sideOf(search, 'w', dpr),
    height: sideOf(search, 'h', dpr),
    fit: oneOf(search, 'fit', FITS) ?? 'clip',
    rect: rectOf(search),
    format: formatOf(search, accept),
    quality: numberOf(search, 'q', 0, 100) ?? 75,
    crop: cropOf(search),
    background: backgroundOf(search),
    flip: flipOf(search),
    blur: numberOf(search, 'blur', 0, 2000) ?? 0,
  }
}

const SIDES = ['top', 'bottom', 'left', 'right', 'center']

function cropOf(search: URLSearchParams): Crop {
  const [x, y] = [numberOf(search, 'fp-x', 0, 1), numberOf(search, 'fp-y', 0, 1)]
  const crop = search.get('crop') ?? 'center'
  if (crop === 'focalpoint') return {kind: 'point', x: x ?? 0.5, y: y ?? 0.5}
  if (crop === 'entropy') return {kind: 'entropy'}
  const sides = crop.split(',')
  if (sides.length <= 2 && sides.every((side) => SIDES.includes(side))) {
    return {kind: 'side', position: sides.toSorted(verticalFirst).join(' ')}
  }
  throw new ImageRequestError(`"crop" must be one of ${SIDES.join(', ')}, entropy, focalpoint.`)
}

/** sharp knows "right top" and not "top right". */
function verticalFirst(one: string, other: string): number {
  return rank(one) - rank(other)
}

function rank(side: string): number {
  return side === 'left' || side === 'right' ? 0 : 1
}

function backgroundOf(search: URLSearchParams): Background {
  const text = search.get('bg') ?? 'fff'
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text)) {
    throw new ImageRequestError(
      '"bg" must be a colour in hexadecimal: RGB, ARGB, RRGGBB, AARRGGBB.',
    )
  }
  const long = text.length < 6 ? text.replaceAll(/./g, '$&$&') : text
  const [a = 255, r = 0, g = 0, b = 0] =
    (long.length === 6 ? `ff${long}` : long)
      .match(/../g)
      ?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return {r, g, b, alpha: a / 255}
}

function flipOf(search: URLSearchParams): ImageRequest['flip'] {
  const flip = oneOf(search, 'flip', ['h', 'v', 'hv']) ?? ''
  return {horizontal: flip.includes('h'), vertical: flip.includes('v')}
}

function formatOf(search: URLSearchParams, accept: string): Format | undefined {
  const name = search.has('fm') ? 'fm' : 'format'
  if (search.get(name) === 'pjpg') return 'jpg'
  const asked = oneOf(search, name, FORMATS)
  const isAuto = search.get('auto') === 'format' && accept.includes('image/webp')
  return asked ?? (isAuto ? 'webp' : undefined)
}

function rectOf(search: URLSearchParams): Rect | undefined {
  const text = search.get('rect')
  if (text === null) return undefined
  const [left, top, width, height, ...rest] = text.split(',').map(Number)
  const isRect =
    rest.length === 0 &&
    isWhole(left, 0) &&
    isWhole(top, 0) &&
    isWhole(width, 1) &&
    isWhole(height, 1)
  if (isRect) return {left, top, width, height}
  throw new ImageRequestError('"rect" must be left,top,width,height in pixels of the original.')
}

function isWhole(value: number | undefined, least: number): value is number {
  return Number.isInteger(value) && value !== undefined && value >= least
}

function sideOf(search: URLSearchParams, name: string, dpr: number): number | undefined {
  const side = numberOf(search, name, 1, SIDE_LIMIT)
  return side === undefined ? undefined : Math.min(SIDE_LIMIT, Math.max(1, Math.round(side * dpr)))
}

function numberOf(
  search: URLSearchParams,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const text = search.get(name)
  if (text === null) return undefined
  const value = Number(text)
  if (/^\d+(\.\d+)?$/.test(text) && value >= least && value <= most) return value
  throw new ImageRequestError(`"${name}" must be a number from ${least} to ${most}.`)
}

function oneOf<Value extends string>(
  search: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const text = search.get(name)
  if (text === null) return undefined
  const value = values.find((one) => one === text)
  if (value !== undefined) return value
  throw new ImageRequestError(`"${name}" must be one of ${values.join(', ')}.`)
}
