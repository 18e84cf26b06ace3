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
  fill: {fit: 'contain', background: '#fff'},
  fillmax: {fit: 'contain', background: '#fff'},
  scale: {fit: 'fill'},
}

/** Makes an image from an original as an address asks for it, without what its camera noted. */
export async function renderImage(
  path: string,
  request: ImageRequest,
  format: Format,
): Promise<Buffer> {
  const animated = format === 'gif' || format === 'webp'
  const image = sharp(path, {limitInputPixels: PIXEL_LIMIT, animated}).autoOrient()
  const part = request.rect === undefined ? image : image.extract(await inside(path, request.rect))
  return encode(resize(part, request), request, format).toBuffer()
}

function resize(image: Sharp, {width, height, fit}: ImageRequest): Sharp {
  if (width === undefined && height === undefined) return image
  const sides = {
    ...(width === undefined ? {} : {width}),
    ...(height === undefined ? {} : {height}),
  }
  if (fit !== 'fillmax' || width === undefined || height === undefined) {
    return image.resize({...sides, ...FIT[fit]})
  }
  // The frame has its size even where the picture is smaller and must not grow.
  return image.resize({...sides, ...FIT.fillmax, withoutEnlargement: true})
}

async function inside(path: string, rect: NonNullable<ImageRequest['rect']>) {
  const {autoOrient, pageHeight} = await sharp(path, {limitInputPixels: PIXEL_LIMIT}).metadata()
  const {width} = autoOrient
  const height = pageHeight ?? autoOrient.height
  if (rect.left >= width || rect.top >= height) {
    throw new ImageRequestError('"rect" lies outside of the image.')
  }
  return {
    ...rect,
    width: Math.min(rect.width, width - rect.left),
    height: Math.min(rect.height, height - rect.top),
  }
}

function encode(image: Sharp, {quality}: ImageRequest, format: Format): Sharp {
  const q = Math.max(1, Math.round(quality))
  switch (format) {
    case 'jpg':
      return image.flatten({background: '#fff'}).jpeg({quality: q, mozjpeg: true})
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
