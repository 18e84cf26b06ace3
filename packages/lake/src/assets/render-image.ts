import sharp from 'sharp'
import type {ResizeOptions, Sharp} from 'sharp'
import {PIXEL_LIMIT} from './describe-image.ts'
import {ImageRequestError} from './image-request.ts'
import type {Format, ImageRequest} from './image-request.ts'

const FIT: Readonly<Record<ImageRequest['fit'], ResizeOptions>> = {
  clip: {fit: 'inside'},
  max: {fit: 'inside', withoutEnlargement: true},
  crop: {fit: 'cover'},
  min: {fit: 'cover', withoutEnlargement: true},
  fill: {fit: 'contain'},
  fillmax: {fit: 'contain'},
  scale: {fit: 'fill'},
}

/** Makes an image from an original as an address asks for it, without what its camera noted. */
export async function renderImage(
  path: string,
  request: ImageRequest,
  format: Format,
): Promise<Buffer> {
  const image = open(path, format)
  const part = request.rect === undefined ? image : image.extract(await inside(path, request.rect))
  const focused = await onPoint(path, part, request)
  return encode(altered(resize(focused, request), request), request, format).toBuffer()
}

/** Cuts to the shape that is asked for, as near to the point as the image goes. */
async function onPoint(path: string, image: Sharp, request: ImageRequest): Promise<Sharp> {
  const {crop, fit, width, height, rect} = request
  if (crop.kind !== 'point' || !cuts(fit) || width === undefined || height === undefined) {
    return image
  }
  const size = rect === undefined ? await sizeOf(path) : await inside(path, rect)
  const scale = Math.min(size.width / width, size.height / height)
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)]
  const left = Math.round(Math.min(Math.max(crop.x * size.width - w / 2, 0), size.width - w))
  const top = Math.round(Math.min(Math.max(crop.y * size.height - h / 2, 0), size.height - h))
  // A second cut of one pipeline would take the place of the first.
  const offset = rect === undefined ? {left: 0, top: 0} : rect
  const area = {left: left + offset.left, top: top + offset.top, width: w, height: h}
  return open(path, request.format).extract(area)
}

function cuts(fit: ImageRequest['fit']): boolean {
  return fit === 'crop' || fit === 'min'
}

function altered(image: Sharp, {flip, blur}: ImageRequest): Sharp {
  const turned = flip.horizontal ? image.flop() : image
  const both = flip.vertical ? turned.flip() : turned
  return blur === 0 ? both : both.blur(Math.max(0.3, blur / 10))
}

function open(path: string, format: Format | undefined): Sharp {
  const animated = format === 'gif' || format === 'webp'
  return sharp(path, {limitInputPixels: PIXEL_LIMIT, animated}).autoOrient()
}

function resize(image: Sharp, request: ImageRequest): Sharp {
  const {width, height, fit, crop, background} = request
  if (width === undefined && height === undefined) return image
  const sides = {
    ...(width === undefined ? {} : {width}),
    ...(height === undefined ? {} : {height}),
  }
  if (fit !== 'fillmax' || width === undefined || height === undefined) {
    const position =
      crop.kind === 'entropy'
        ? 'entropy'
        : crop.kind === 'side'
          ? beforeFlip(crop.position, request)
          : 'centre'
    return image.resize({...sides, ...FIT[fit], background, ...(cuts(fit) ? {position} : {})})
  }
  // The frame has its size even where the picture is smaller and must not grow.
  return image.resize({...sides, ...FIT.fillmax, background, withoutEnlargement: true})
}

async function inside(path: string, rect: NonNullable<ImageRequest['rect']>) {
  const {width, height} = await sizeOf(path)
  if (rect.left >= width || rect.top >= height) {
    throw new ImageRequestError('"rect" lies outside of the image.')
  }
  return {
    ...rect,
    width: Math.min(rect.width, width - rect.left),
    height: Math.min(rect.height, height - rect.top),
  }
}

const OPPOSITE: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  top: 'bottom',
  bottom: 'top',
}

/** sharp flips before it cuts, and the side is meant in the picture as it came. */
function beforeFlip(position: string, {flip}: ImageRequest): string {
  const isFlipped = (side: string) =>
    side === 'left' || side === 'right' ? flip.horizontal : flip.vertical
  const sides = position.split(' ')
  return sides.map((side) => (isFlipped(side) ? (OPPOSITE[side] ?? side) : side)).join(' ')
}

async function sizeOf(path: string): Promise<{width: number; height: number}> {
  const {autoOrient, pageHeight} = await sharp(path, {limitInputPixels: PIXEL_LIMIT}).metadata()
  return {width: autoOrient.width, height: pageHeight ?? autoOrient.height}
}

function encode(image: Sharp, {quality, background}: ImageRequest, format: Format): Sharp {
  const q = Math.max(1, Math.round(quality))
  switch (format) {
    case 'jpg':
      return image
        .flatten({background: {...background, alpha: 1}})
        .jpeg({quality: q, mozjpeg: true})
    case 'png':
      return image.png()
    case 'webp':
      return image.webp({quality: q})
    case 'gif':
      return image.gif()
    case 'avif':
      return image.avif({quality: q, effort: 2})
  }
}
