import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {pipeline} from 'node:stream/promises'
import {FORMATS, ImageRequestError, parseImageRequest} from '../../assets/image-request.ts'
import type {Format} from '../../assets/image-request.ts'
import {isRasterImage} from '../../assets/sniff-type.ts'
import type {StoredDocument} from '../../document.ts'
import type {Endpoint, Exchange} from '../exchange.ts'
import {isPrematureClose} from '../is-premature-close.ts'
import {requireDataset} from '../lake-services.ts'
import {refusal} from '../refusal.ts'
import {requireProject} from './projects.ts'

const SHAPING = ['w', 'h', 'rect', 'fm', 'format', 'q', 'dpr', 'auto', 'fit', 'flip', 'blur', 'bg']

/**
 * An image as it came, or as its address asks for it. SVG is sent as pixels, but with `dlRaw`, which
 * asks for a file to be saved.
 */
export const serveImage: Endpoint = async (exchange) => {
  const {request, lake, search, path} = exchange
  const [, sha1 = '', size = '', extension = ''] =
    /^([0-9a-f]{40})-(\d+x\d+)\.([a-z0-9]{1,10})$/.exec(path['name'] ?? '') ?? []
  const asset = assetOf(exchange, `image-${sha1}-${size}-${extension}`)
  const wanted = parsed(search, request.headers.accept ?? '')
  const own = FORMATS.find((format) => format === extension)
  const isAsItCame =
    search.has('dlRaw') || (own !== undefined && !SHAPING.some((name) => search.has(name)))
  const name = `images/${sha1}-${size}.${extension}`
  if (isAsItCame) return sendFile(exchange, asset, name)
  const format = wanted.format ?? own ?? 'png'
  try {
    const image = await lake.images.image(name, wanted, format)
    sendHead(exchange, asset, MIME_TYPES[format], image.byteLength)
    exchange.response.end(request.method === 'HEAD' ? undefined : image)
  } catch (error) {
    throw error instanceof ImageRequestError ? refusal(400, error.message) : error
  }
}

/** A file, to be saved; pixels may be shown. */
export const serveFile: Endpoint = (exchange) => {
  const [, sha1 = '', extension = ''] =
    /^([0-9a-f]{40})\.([a-z0-9]{1,10})$/.exec(exchange.path['name'] ?? '') ?? []
  const asset = assetOf(exchange, `file-${sha1}-${extension}`)
  return sendFile(exchange, asset, `files/${sha1}.${extension}`)
}

const MIME_TYPES: Readonly<Record<Format, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
}

/** An asset whose document was deleted is gone, though its bytes may still lie there. */
function assetOf({lake, path}: Exchange, id: string): StoredDocument {
  requireProject(path['project'], lake.projectId)
  requireDataset(lake, path['dataset'])
  const asset = lake.store.get(id)
  if (asset === undefined) throw refusal(404, 'Asset not found')
  return asset
}

function parsed(search: URLSearchParams, accept: string) {
  try {
    return parseImageRequest(search, accept)
  } catch (error) {
    throw error instanceof ImageRequestError ? refusal(400, error.message) : error
  }
}

async function sendFile(exchange: Exchange, asset: StoredDocument, name: string): Promise<void> {
  const {request, response, lake} = exchange
  const path = lake.assets.pathOf(name)
  const size = await sizeOf(path)
  if (size === undefined) throw refusal(404, 'Asset not found')
  const {mimeType} = asset
  sendHead(exchange, asset, typeof mimeType === 'string' ? mimeType : '', size)
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  try {
    await pipeline(createReadStream(path), response)
  } catch (error) {
    if (!isPrematureClose(error)) throw error
  }
}

/**
 * Bytes that somebody uploaded are shown only if they are pixels, and even then in a sandbox. A type
 * that came with an import is no better than a name: only what is known to be harmless is repeated.
 */
function sendHead(
  {response, search}: Exchange,
  asset: StoredDocument,
  mimeType: string,
  length: number,
): void {
  const isShown = isRasterImage(mimeType) && !search.has('dl') && !search.has('dlRaw')
  const {originalFilename, extension} = asset
  const given = search.get('dl') || (typeof originalFilename === 'string' ? originalFilename : '')
  const name = given === '' ? `${asset._id}.${String(extension)}` : given
  response.writeHead(200, {
    'content-type': isRasterImage(mimeType) ? mimeType : 'application/octet-stream',
    'content-length': length,
    'content-disposition': isShown
      ? 'inline'
      : `attachment; filename*=UTF-8''${encodeURIComponent(name.slice(-200)).replaceAll(/['()*]/g, '_')}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'same-site',
    vary: 'accept, origin, authorization',
  })
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
