import {negotiate} from '@fastify/accept-negotiator'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {join} from 'node:path'
import send from 'send'
import type {ReleaseFile} from '../release/manifest.ts'
import type {Release} from '../release/release.ts'
import {sendNote} from './send-note.ts'
import {CODINGS, isCompressible, type Twins} from './twins.ts'

/** As long as a hash needs to be to tell two contents of one address apart. */
const TAG_LENGTH = 32

/** What to send a file with. */
export interface SendOptions {
  /** Where its compressed twins are; without them it is sent as it is. */
  readonly twins: Twins | undefined
  /** Hears why a twin could not be made; the reader gets the file as it is. */
  readonly onError: ((error: unknown) => void) | undefined
}

/** A file as one reader gets it. */
interface Sent {
  readonly root: string
  readonly path: string
  /** What tells it apart from the same file sent otherwise. */
  readonly mark: string
}

/**
 * Sends a file of a release, whole or in part, or only that it is unchanged; compressed where the
 * browser takes that. What the response already says, its status and headers, stays.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  release: Release,
  {address, file}: {readonly address: string; readonly file: ReleaseFile},
  options: SendOptions,
): Promise<void> {
  const asked = response.statusCode === 200
  response.setHeader('Content-Type', file.type)
  const sent = await chooseTwin(request, response, release, {address, file}, options)
  if (asked) response.setHeader('ETag', `"${file.hash.slice(0, TAG_LENGTH)}${sent.mark}"`)
  const path = sent.path.split('/').map(encodeURIComponent).join('/')
  send(request, path, {
    root: sent.root,
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

async function chooseTwin(
  request: IncomingMessage,
  response: ServerResponse,
  release: Release,
  {address, file}: {readonly address: string; readonly file: ReleaseFile},
  {twins, onError}: SendOptions,
): Promise<Sent> {
  const {root} = release
  const path = release.locate(address, file)
  const plain = {root, path, mark: ''}
  if (twins === undefined || !isCompressible(file)) return plain
  response.setHeader('Vary', 'Accept-Encoding')
  const accepted = negotiate(request.headers['accept-encoding'] ?? '', [...CODINGS])
  const coding = CODINGS.find((one) => one === accepted)
  if (coding === undefined) return plain
  const name = await twins.find(file, join(root, path), coding).catch((error: unknown) => {
    onError?.(error)
    return undefined
  })
  if (name === undefined) return plain
  response.setHeader('Content-Encoding', coding)
  return {root: twins.root, path: name, mark: `-${coding}`}
}

function fail(response: ServerResponse, error: Error & {status?: number}): void {
  if (response.headersSent) {
    response.destroy(error)
    return
  }
  response.removeHeader('ETag')
  response.removeHeader('Content-Encoding')
  response.removeHeader('Content-Length')
  if (error.status === 412) return sendNote(response, 412, 'The page has changed.')
  if (error.status === 416) return sendNote(response, 416, 'The file has no such part.')
  sendNote(response, 500, 'The file cannot be read.')
}
