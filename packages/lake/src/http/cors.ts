import type {IncomingMessage, ServerResponse} from 'node:http'
import {refusal} from './refusal.ts'

/** Whether pages of the request's origin may read the answer; a request without one is no page's. */
export function isAllowedOrigin(request: IncomingMessage, origins: readonly string[]): boolean {
  const {origin, host} = request.headers
  return origin === undefined || origin === `http://${host}` || origins.includes(origin)
}

/** Refuses a page of another origin. */
export function requireAllowedOrigin(request: IncomingMessage, origins: readonly string[]): void {
  if (!isAllowedOrigin(request, origins)) throw refusal(403, 'This origin is not allowed.')
}

/** Lets listed origins read the answer; says nothing to others, whose browsers then refuse it. */
export function setCorsHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): void {
  response.setHeader('vary', 'origin, authorization')
  const {origin} = request.headers
  if (origin === undefined || !origins.includes(origin)) return
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-credentials', 'true')
}

/** Answers a browser's question whether it may send a request. */
export function answerPreflight(
  request: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): void {
  const {origin} = request.headers
  if (origin === undefined || !origins.includes(origin)) {
    response.writeHead(403).end()
    return
  }
  const asked = request.headers['access-control-request-headers'] ?? ''
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
    ...(/^[A-Za-z0-9, -]+$/.test(asked) ? {'access-control-allow-headers': asked} : {}),
    'access-control-max-age': '600',
  })
  response.end()
}
