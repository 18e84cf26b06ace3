import type {IncomingMessage, ServerResponse} from 'node:http'
import {CACHE_ASKING, CACHE_FOREVER, HEADERS, isImmutable} from '../policy.ts'
import {hrefOf} from '../release/href-of.ts'
import type {Release} from '../release/release.ts'
import {findFile} from '../release/release.ts'
import {sendFile, type SendOptions} from './send-file.ts'
import {sendNote} from './send-note.ts'
import {splitTarget} from './split-target.ts'

/** Answers one request from one release. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  release: Release,
  options: SendOptions,
): Promise<void> {
  for (const [name, value] of HEADERS) response.setHeader(name, value)
  response.setHeader('Cache-Control', CACHE_ASKING)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendNote(response, 405, 'This site is only read.')
  }
  const {path, query} = splitTarget(request.url ?? '/')
  if (path === undefined) return sendNote(response, 400, 'This is no address.')
  const {base} = release.manifest
  if (!path.startsWith(base)) {
    if (`${path}/` === base || path === '/') return redirect(response, 302, base)
    return sendMissing(request, response, release, 404, options)
  }
  const address = path.slice(base.length - 1)
  if (findFile(release, address)) return sendPage(request, response, release, address, options)
  return sendElsewhere(request, response, release, {address, query}, options)
}

/** For addresses where there is no file: one that is close, one that was, or none. */
async function sendElsewhere(
  request: IncomingMessage,
  response: ServerResponse,
  release: Release,
  {address, query}: {readonly address: string; readonly query: string},
  options: SendOptions,
): Promise<void> {
  const {base, files, redirects} = release.manifest
  const folder = address.replace(/(?:\/index\.html|\/)?$/, '/')
  if (files.has(folder)) return redirect(response, 301, hrefOf(folder, base) + query)
  const moved = redirects.get(address) ?? redirects.get(folder)
  if (!moved) return sendMissing(request, response, release, 404, options)
  if (moved.to === undefined) return sendMissing(request, response, release, 410, options)
  return redirect(response, moved.permanent ? 301 : 302, hrefOf(moved.to, base))
}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  release: Release,
  address: string,
  options: SendOptions,
): Promise<void> {
  const file = findFile(release, address)
  if (!file) throw new TypeError(`${address} is no file of the release.`)
  if (isImmutable(address)) response.setHeader('Cache-Control', CACHE_FOREVER)
  if (address.endsWith('/404.html')) response.statusCode = 404
  await sendFile(request, response, release, {address, file}, options)
}

async function sendMissing(
  request: IncomingMessage,
  response: ServerResponse,
  release: Release,
  status: 404 | 410,
  options: SendOptions,
): Promise<void> {
  const address = '/404.html'
  const file = release.manifest.files.get(address)
  if (!file) return sendNote(response, status, 'There is no such page.')
  response.statusCode = status
  await sendFile(request, response, release, {address, file}, options)
}

function redirect(response: ServerResponse, status: 301 | 302, to: string): void {
  response.setHeader('Location', to)
  sendNote(response, status, `The page is at ${to}`)
}
