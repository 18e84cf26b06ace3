import type {IncomingMessage, ServerResponse} from 'node:http'
import {answerPreflight, setCorsHeaders} from './cors.ts'
import type {Exchange} from './exchange.ts'
import type {Gate} from './gate.ts'
import type {LakeServices} from './lake-services.ts'
import {refusal, refusalOf, unknownEndpoint} from './refusal.ts'
import {matchDoor, matchRoute, matchUnversioned} from './routes.ts'
import type {Match} from './routes.ts'
import {sendJson} from './send-json.ts'
import {serveStudio} from './serve-studio.ts'

/** Answers a request, whatever happens: with what its endpoint says, or with an error. */
export async function handleRequest(
  lake: LakeServices,
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  try {
    gate.requireOwnHost(request)
    setCorsHeaders(request, response, lake.origins)
    if (request.method === 'OPTIONS') return answerPreflight(request, response, lake.origins)
    await answer(lake, gate, request, response)
  } catch (error) {
    refuse(lake, response, error)
  }
}

async function answer(
  lake: LakeServices,
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? '/', 'http://lake')
  const versioned = /^\/v([^/]+)(\/.*)$/.exec(url?.pathname ?? '')
  const method = request.method ?? 'GET'
  const route = routeOf(lake, method, url?.pathname ?? '', versioned?.[2])
  if (url === null) throw unknownEndpoint()
  if (route === undefined) {
    // An address of the API that is none gets its refusal, not the Studio's page.
    if (lake.studioDir === undefined || /^\/v(?:\d|[Xx]\/)/.test(url.pathname))
      throw unknownEndpoint()
    return serveStudio(lake.studioDir, url.pathname, request, response, lake.site?.previewOrigin())
  }
  // The pages themselves hold nothing, and a link to them may stand anywhere.
  if (!url.pathname.startsWith('/login')) gate.refuseCrossSite(request)
  const exchange: Exchange = {
    request,
    response,
    lake,
    apiVersion: versioned === null ? '1' : apiVersion(versioned[1] ?? ''),
    path: route.path,
    search: url.searchParams,
    caller: gate.callerOf(request),
    port: gate.port(),
    signal: goneSignal(response),
  }
  await route.endpoint(exchange)
}

function routeOf(
  {hasData}: LakeServices,
  method: string,
  path: string,
  versioned: string | undefined,
): Match | undefined {
  if (!hasData) return matchDoor(method, path)
  return versioned === undefined ? matchUnversioned(method, path) : matchRoute(method, versioned)
}

function apiVersion(text: string): string {
  const isDate = /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
  if (text === '1' || text === 'X' || isDate) return text
  throw refusal(400, `Invalid API version "v${text}": use v1, vX or a date such as v2025-02-19.`)
}

function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}

function refuse(lake: LakeServices, response: ServerResponse, error: unknown): void {
  const {status, body} = refusalOf(error)
  if (status === 500) lake.onError(error)
  if (response.headersSent) {
    // The status is out already: a broken connection is the only way left to say that it failed.
    response.destroy()
    return
  }
  // What is left of a body that was refused half-way must not be read as the next request.
  if (status === 413) response.setHeader('connection', 'close')
  sendJson(response, status, body)
}
