import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {extname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {isPrematureClose} from './is-premature-close.ts'
import {unknownEndpoint} from './refusal.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Sends a file of the built Studio, or its page where an address is one that the Studio made up.
 * A file that was compressed beforehand, beside itself as `<name>.br`, is sent so to who takes it.
 * Nothing outside of the folder has an address: no part of a path may start with a dot.
 *
 * @param framed - the origin that the page may show in a frame; none unless given
 */
export async function serveStudio(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  framed?: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw unknownEndpoint()
  const parts = partsOf(path)
  const file = await fileAt(join(folder, ...parts))
  const isMadeUp = file === undefined && extname(parts.at(-1) ?? '') === ''
  const found = isMadeUp ? await fileAt(join(folder, 'index.html')) : file
  if (found === undefined) throw unknownEndpoint()
  const twin = takesBrotli(request) ? await fileAt(`${found.path}.br`) : undefined
  const sent = twin ?? found
  const tag = `"${sent.size.toString(36)}-${sent.changed.toString(36)}"`
  const isKnown = listOf(request.headers['if-none-match']).some((known) => isSame(known, tag))
  response.writeHead(isKnown ? 304 : 200, {
    ...(isKnown ? {} : contentHeaders(found.path, sent.size)),
    ...(twin === undefined ? {} : {'content-encoding': 'br'}),
    // Names below /static have a hash of what they hold.
    'cache-control': parts[0] === 'static' ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    vary: 'accept-encoding',
    'content-security-policy': policy(framed),
    'referrer-policy': 'same-origin',
  })
  if (request.method === 'HEAD' || isKnown) {
    response.end()
    return
  }
  try {
    await pipeline(createReadStream(sent.path), response)
  } catch (error) {
    if (!isPrematureClose(error)) throw error
  }
}

const contentHeaders = (path: string, size: number) => ({
  'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
  'content-length': size,
})

const listOf = (header: string | undefined): string[] =>
  (header ?? '').split(',').map((part) => part.trim())

/** Browsers of today all send it, and only where the connection is trusted. */
const takesBrotli = ({headers}: IncomingMessage): boolean =>
  listOf(headers['accept-encoding']?.toString()).some((coding) =>
    /^br(?!\s*;\s*q=0(?:\.0*)?$)(?:\s*;|$)/.test(coding),
  )

const isSame = (known: string, tag: string): boolean =>
  known === '*' || known.replace(/^W\//, '') === tag

/** A page of the Studio shows nothing in a frame but the preview, and is shown in none. */
const policy = (framed = "'none'"): string =>
  `frame-src ${framed}; frame-ancestors 'self'; base-uri 'self'; object-src 'none'`

function partsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '')
  const decoded = parts.map(decode)
  const isWrong = decoded.some((part) => part.startsWith('.') || /[/\\\0]/.test(part))
  if (isWrong) throw unknownEndpoint()
  return decoded
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    throw error instanceof URIError ? unknownEndpoint() : error
  }
}

interface FoundFile {
  readonly path: string
  readonly size: number
  /** In milliseconds since 1970. */
  readonly changed: number
}

async function fileAt(path: string): Promise<FoundFile | undefined> {
  try {
    const found = await stat(path)
    return found.isFile() ? {path, size: found.size, changed: Math.trunc(found.mtimeMs)} : undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined
    throw error
  }
}
