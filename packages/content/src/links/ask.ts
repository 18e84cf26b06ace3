import type {IncomingHttpHeaders, IncomingMessage} from 'node:http'
import {isIP} from 'node:net'
import {httpClient} from '../source/http-client.ts'
import {lookUpPublic, type Resolve} from '../source/look-up-public.ts'
import {isPublicAddress} from '../source/public-address.ts'
import {sayFailure} from './say-failure.ts'

/** What a host sent. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As much of the body as was to be kept. */
  readonly body: string
}

/** Why nothing was sent: a code of the network or our own, and what to say after the address. */
export interface Silence {
  readonly code: string
  readonly reason: string
}
export type Outcome = Answer | Silence

/** How to ask, whatever is asked. */
export interface AskOptions {
  readonly userAgent: string
  /** How long one request may take, in milliseconds. */
  readonly patience: number
  /** Instead of the system's resolver, in tests. */
  readonly resolve?: Resolve | undefined
  /** Lets this machine be asked, in tests. */
  readonly allowLoopback?: boolean | undefined
}

/** Our own code for an address that nobody may make us ask. */
export const NOT_PUBLIC = 'NOT_PUBLIC'
/** Our own code for a request that took too long. */
export const TOO_SLOW = 'TOO_SLOW'

/** Some hosts send a policy of tens of kilobytes as a header; Node's own limit is 16. */
const HEADERS = 64 * 1024

/**
 * Sends one request and ends the connection as soon as the headers, and as much of the body as is
 * to be kept, are there. Never fails: that nothing comes is an outcome.
 */
export function ask(
  url: URL,
  {method, keep}: {readonly method: 'HEAD' | 'GET'; readonly keep: number},
  {userAgent, patience, resolve: resolver, allowLoopback}: AskOptions,
): Promise<Outcome> {
  const allows = (address: string): boolean =>
    isPublicAddress(address) || (allowLoopback === true && isLoopback(address))
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) !== 0 && !allows(host)) return Promise.resolve(silence(notPublic()))
  return new Promise((resolve) => {
    const sent = httpClient(url).request(url, {
      method,
      // A name and a password in the address are nobody's to send.
      auth: null,
      headers: {accept: '*/*', 'accept-encoding': 'identity', 'user-agent': userAgent},
      // Its own agent: a shared one could hand out a connection that was made without the check.
      agent: false,
      maxHeaderSize: HEADERS,
      lookup: lookUpPublic({refusal: notPublic, resolve: resolver, allows}),
    })
    const timer = setTimeout(() => end(tooSlow(patience)), patience)
    const end = (outcome: Outcome): void => {
      clearTimeout(timer)
      resolve(outcome)
      sent.destroy()
    }
    sent.on('error', (error) => end(silence(error)))
    sent.on(
      'response',
      (response) => void answer(response, keep).then(end, (error: unknown) => end(silence(error))),
    )
    sent.end()
  })
}

async function answer(response: IncomingMessage, keep: number): Promise<Answer> {
  const {statusCode: status = 0, headers} = response
  const chunks: Uint8Array[] = []
  let size = 0
  if (keep > 0) {
    const body: AsyncIterable<Uint8Array> = response
    for await (const chunk of body) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= keep) break
    }
  }
  return {status, headers, body: Buffer.concat(chunks).subarray(0, keep).toString()}
}

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.')

const notPublic = (): Error =>
  Object.assign(new Error('is on this machine or in a private network'), {code: NOT_PUBLIC})

const tooSlow = (patience: number): Silence => ({
  code: TOO_SLOW,
  reason: `did not answer within ${patience / 1000} seconds`,
})

function silence(error: unknown): Silence {
  const message = error instanceof Error ? error.message : String(error)
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return {code, reason: sayFailure(code, message)}
}
