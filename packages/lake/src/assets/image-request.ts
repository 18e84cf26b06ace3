/** How an image is to be shown, as its address says. */
export interface ImageRequest {
  readonly width: number | undefined
  readonly height: number | undefined
  readonly fit: Fit
  readonly rect: Rect | undefined
  readonly format: Format | undefined
  readonly quality: number
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
const UNSUPPORTED = ['bg', 'blur', 'crop', 'flip', 'fp-x', 'fp-y', 'invert', 'max-h', 'max-w']
const UNSUPPORTED_TOO = ['min-h', 'min-w', 'or', 'pad', 'sat', 'sharp', 'frame']

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
  const unsupported = [...UNSUPPORTED, ...UNSUPPORTED_TOO].find((name) => search.has(name))
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
  }
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
