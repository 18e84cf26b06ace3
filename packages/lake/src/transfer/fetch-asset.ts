import {lookup as lookUp} from 'node:dns'
import type {LookupAddress, LookupOptions} from 'node:dns'
import {createWriteStream} from 'node:fs'
import http from 'node:http'
import type {IncomingMessage} from 'node:http'
import https from 'node:https'
import {isIP} from 'node:net'
import {pipeline} from 'node:stream/promises'
import {SeedError} from '../errors.ts'
import {isPublicAddress} from './public-address.ts'

/** Writes what an address answers to a new file. */
export type FetchAsset = (url: URL, file: string) => Promise<void>

/** Finds all addresses of a host name. */
export type Resolve = (
  host: string,
  options: LookupOptions & {all: true},
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** What a test puts in the place of the network. */
export interface FetchOptions {
  readonly resolve?: Resolve
  readonly isPublic?: (address: string) => boolean
}

/** What the lake takes of an upload, too. */
const SIZE_LIMIT = 256 * 1024 * 1024
const REDIRECTS = 5
/** How long nothing may arrive, and how long all of it may take. */
const SILENCE = 30_000
const PATIENCE = 300_000

/**
 * Fetches assets that a dataset names by their address. A dataset may come from anybody, so the
 * address is not trusted: only public hosts are asked, each is checked after its name was resolved
 * and connected to at exactly the addresses that were checked, and all of it anew at each redirect.
 * The fetch throws a {@link SeedError} in one sentence.
 */
export function assetFetcher(options: FetchOptions = {}): FetchAsset {
  return async (url, file) => {
    const signal = AbortSignal.timeout(PATIENCE)
    let next = url
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const response = await ask(next, options, signal)
      const {statusCode: status = 0, headers} = response
      if (status >= 200 && status < 300) return save(next, response, file)
      response.destroy()
      const {location} = headers
      if (status < 300 || status >= 400 || location === undefined) {
        throw failure(`${shown(next)} answers ${status}.`)
      }
      const target = URL.parse(location, next)
      if (target === null) throw failure(`${shown(next)} sends on to what is no address.`)
      next = target
    }
    throw failure(`${shown(url)} sends on more than ${REDIRECTS} times.`)
  }
}

function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw failure(`${shown(url)} is no address of the web.`)
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const {isPublic = isPublicAddress} = options
  if (isIP(host) !== 0 && !isPublic(host)) throw failure(notPublic(url))
  const {promise, resolve, reject} = Promise.withResolvers<IncomingMessage>()
  const get = url.protocol === 'https:' ? https.get : http.get
  const sent = get(
    url,
    {
      headers: {'accept-encoding': 'identity'},
      signal,
      timeout: SILENCE,
      // Its own agent: a shared one could hand out a connection that was made without the check.
      agent: false,
      lookup: publicOnly(url, options),
    },
    resolve,
  )
  sent.on('timeout', () => sent.destroy(new Error('nothing arrived for half a minute')))
  sent.on('error', (cause) => reject(cause instanceof SeedError ? cause : broken(url, cause)))
  return promise
}

/** Resolves a name as the connection needs it, and refuses it if any address is not public. */
function publicOnly(url: URL, {resolve = lookUp, isPublic = isPublicAddress}: FetchOptions) {
  return (
    host: string,
    options: LookupOptions,
    callback: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    resolve(host, {...options, all: true}, (error, addresses) => {
      const [first] = addresses ?? []
      if (error !== null || first === undefined) {
        callback(error ?? new Error('the host has no address'), [])
      } else if (!addresses.every(({address}) => isPublic(address))) {
        callback(failure(notPublic(url)), [])
      } else if (options.all === true) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

async function save(url: URL, response: IncomingMessage, file: string): Promise<void> {
  let size = 0
  try {
    const limited = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        size += chunk.byteLength
        if (size > SIZE_LIMIT) throw failure(`${shown(url)} is larger than ${SIZE_LIMIT} bytes.`)
        yield chunk
      }
    }
    await pipeline(response, limited, createWriteStream(file, {flags: 'wx', mode: 0o600}))
  } catch (cause) {
    throw cause instanceof SeedError ? cause : broken(url, cause)
  }
}

/** Without what may be secret in it. */
const shown = ({origin, pathname, protocol}: URL): string =>
  origin === 'null' ? protocol : `${origin}${pathname}`

const notPublic = (url: URL): string =>
  `${shown(url)} is on this machine or in a private network, which no dataset may make us ask.`

const failure = (what: string): SeedError =>
  new SeedError(what, 'Put the file beside the documents instead.')

const broken = (url: URL, cause: unknown): SeedError =>
  new SeedError(
    `${shown(url)} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'Check the network, then import again, or put the file beside the documents.',
    undefined,
    {cause},
  )
