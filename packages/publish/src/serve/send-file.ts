import type {IncomingMessage, ServerResponse} from 'node:http'
import send from 'send'
import type {ReleaseFile} from '../release/manifest.ts'
import type {Release} from '../release/release.ts'
import {sendNote} from './send-note.ts'

/** As long as a hash needs to be to tell two contents of one address apart. */
const TAG_LENGTH = 32

/**
 * Sends a file of a release, whole or in part, or only that it is unchanged. What the response
 * already says, its status and headers, stays.
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  release: Release,
  {address, file}: {readonly address: string; readonly file: ReleaseFile},
): void {
  const asked = response.statusCode === 200
  response.setHeader('Content-Type', file.type)
  if (asked) response.setHeader('ETag', `"${file.hash.slice(0, TAG_LENGTH)}"`)
  const path = release.locate(address, file).split('/').map(encodeURIComponent).join('/')
  send(request, path, {
    root: release.root,
    acceptRanges: asked,
    cacheControl: false,
    dotfiles: 'allow',
    etag: false,
    index: false,
    lastModified: false,
  })
    .on('error', (error: Error & {status?: number}) => fail(response, error))
    .pipe(response)
}

function fail(response: ServerResponse, error: Error & {status?: number}): void {
  if (response.headersSent) {
    response.destroy(error)
    return
  }
  response.removeHeader('ETag')
  response.removeHeader('Content-Length')
  if (error.status === 412) return sendNote(response, 412, 'The page has changed.')
  if (error.status === 416) return sendNote(response, 416, 'The file has no such part.')
  sendNote(response, 500, 'The file cannot be read.')
}
