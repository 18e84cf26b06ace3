import type {IncomingMessage} from 'node:http'
import {isAllowedOrigin} from './cors.ts'
import {refusal} from './refusal.ts'

/** Whether a request comes from a page that this very host and port served. */
export function isOwnOrigin({headers}: IncomingMessage): boolean {
  return headers.origin !== undefined && headers.origin === `http://${headers.host ?? ''}`
}

/**
 * Whether a cookie counts. Cookies ignore ports, and `SameSite` takes all ports of a host for one
 * site: a page on another port would send ours along. So the request must say that it comes from
 * our own origin; where it does not say, the browser must vouch for it.
 */
export function mayUseCookie(request: IncomingMessage): boolean {
  const {headers, method} = request
  if (headers.origin !== undefined) return isOwnOrigin(request)
  const site = headers['sec-fetch-site']
  if (site === 'same-origin') return true
  const isPage =
    method === 'GET' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  return site === 'none' && isPage
}

/** Refuses what another site's page asks for, unless its origin is listed. */
export function refuseCrossSite(request: IncomingMessage, origins: readonly string[]): void {
  const isListed = request.headers.origin !== undefined && isAllowedOrigin(request, origins)
  if (request.headers['sec-fetch-site'] !== 'cross-site' || isListed) return
  throw refusal(403, 'Pages of other sites may not ask this lake.')
}

/** Refuses a request that does not come from a page of our own. */
export function requireOwnOrigin(request: IncomingMessage): void {
  if (!isOwnOrigin(request)) throw refusal(403, 'This is for pages of this lake only.')
}
