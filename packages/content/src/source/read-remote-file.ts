import type {IncomingHttpHeaders, IncomingMessage} from 'node:http'
import {isIP} from 'node:net'
import {AssetError} from '../errors.ts'
import {MAX_IMAGE_BYTES, tooLarge} from '../image/image-size-limit.ts'
import {httpClient} from './http-client.ts'
import {lookUpPublic, type Resolve} from './look-up-public.ts'
import {isPublicAddress} from './public-address.ts'

/** Which file to fetch, for which asset, and what may be done for it. */
export interface RemoteRequest {
  /** Id of the asset, for messages. */
  readonly asset: string
  readonly url: URL
  /**
   * An origin that may be asked in whatever network it is: the lake the documents come from. Any
   * other must be public and answer over https.
   */
  readonly own?: string | undefined
  /** A token, and the only origin that may see it. */
  readonly token?: {readonly value: string; readonly origin: string} | undefined
  /** Instead of the system's resolver, in tests. */
  readonly resolve?: Resolve | undefined
}

/** A file as it was sent. */
export interface RemoteFile {
  readonly bytes: Uint8Array
  readonly headers: IncomingHttpHeaders
}

const REDIRECTS = 5
/** How long nothing may arrive, and how long all of it may take. */
const SILENCE = 30_000
const PATIENCE = 180_000

/**
 * Fetches a file that a document names. Documents are written by many hands, so the address is not
 * trusted: only public hosts over https are asked, the host is checked after its name was resolved
 * and connected to at exactly the addresses that were checked, and all of it anew at each redirect.
 *
 * @throws {@link AssetError} in one sentence
 */
export async function readRemoteFile(request: RemoteRequest): Promise<RemoteFile> {
  const signal = AbortSignal.timeout(PATIENCE)
  let {url} = request
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const response = await ask(request, url, signal)
    const {statusCode: status = 0, headers} = response
    if (status >= 200 && status < 300) {
      return {bytes: await readBody(request, url, response), headers}
    }
    response.destroy()
    const {location} = headers
    if (status < 300 || status >= 400 || location === undefined) {
      throw failure(request, `${shown(url)} answers ${status}.`)
    }
    if (!URL.canParse(location, url)) {
      throw failure(request, `${shown(url)} sends on to ${location}, which is no address.`)
    }
    url = new URL(location, url)
  }
  throw failure(request, `${shown(request.url)} sends on more than ${REDIRECTS} times.`)
}

function ask(request: RemoteRequest, url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  const own = url.origin === request.own
  if (!own && url.protocol !== 'https:') {
    throw failure(request, `${shown(url)} is not an address that starts with https.`)
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const refusal = (): AssetError => failure(request, notPublic(url))
  if (!own && isIP(host) !== 0 && !isPublicAddress(host)) throw refusal()
  const {token, resolve: resolver} = request
  const authorization =
    token !== undefined && token.origin === url.origin
      ? {authorization: `Bearer ${token.value}`}
      : {}
  const options = {
    headers: {accept: 'image/*', 'accept-encoding': 'identity', ...authorization},
    signal,
    timeout: SILENCE,
    // Its own agent: a shared one could hand out a connection that was made without the check.
    agent: false,
    ...(own ? {} : {lookup: lookUpPublic({refusal, resolve: resolver})}),
  }
  return new Promise((resolve, reject) => {
    const refuse = (cause: Error): void => {
      reject(cause instanceof AssetError ? cause : broken(request, url, cause))
    }
    const sent = httpClient(url).get(url, options, resolve)
    sent.on('timeout', () => sent.destroy(new Error('nothing arrived for half a minute')))
    sent.on('error', refuse)
  })
}

async function readBody(
  request: RemoteRequest,
  url: URL,
  response: IncomingMessage,
): Promise<Uint8Array> {
  const announced = Number(response.headers['content-length'] ?? 0)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    if (announced > MAX_IMAGE_BYTES) throw tooLarge(request.asset, announced)
    const body: AsyncIterable<Uint8Array> = response
    for await (const chunk of body) {
      size += chunk.length
      if (size > MAX_IMAGE_BYTES) throw tooLarge(request.asset, size)
      chunks.push(chunk)
    }
  } catch (cause) {
    response.destroy()
    if (cause instanceof AssetError) throw cause
    throw broken(request, url, cause)
  }
  return Buffer.concat(chunks)
}

/** Without what may be secret in it. */
const shown = ({origin, pathname}: URL): string => `${origin}${pathname}`

const notPublic = (url: URL): string =>
  `${shown(url)} is on this machine or in a private network, which no document may make us ask.`

const failure = ({asset}: Pick<RemoteRequest, 'asset'>, what: string): AssetError =>
  new AssetError(asset, what, 'Upload the image again, so that the lake holds it.')

const broken = ({asset}: RemoteRequest, url: URL, cause: unknown): AssetError =>
  new AssetError(
    asset,
    `${shown(url)} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'Check the network, then build again; images that are done are kept.',
    {cause},
  )
