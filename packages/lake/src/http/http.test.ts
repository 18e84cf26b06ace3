import {request} from 'node:http'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Lake} from '../lake.ts'
import {startSeededLake, TOKEN} from '../test-support/reach-over-http.ts'

const ORIGIN = 'http://studio.example:3333'

let lake: Lake
beforeAll(async () => {
  lake = await startSeededLake({origins: [ORIGIN]})
})
afterAll(() => lake.close())

const get = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${lake.address}${path}`, {...init, headers})

/** Sends a request that `fetch` would not: with a Host of our own. */
async function statusFor(headers: Record<string, string>): Promise<number | undefined> {
  const {promise, resolve, reject} = Promise.withResolvers<number | undefined>()
  const asking = request(`${lake.address}/v1/ping`, {headers}, (response) => {
    response.resume()
    resolve(response.statusCode)
  })
  asking.once('error', reject)
  asking.end()
  return promise
}

const QUERY = `/v2025-02-19/data/query/production?query=${encodeURIComponent('*._id')}`

describe('an address', () => {
  test.each([
    ['/', 404],
    ['/v1', 404],
    ['/v1/data/unknown/production', 404],
    ['/v1/data/query', 404],
    ['/v1/data/query/', 404],
    ['/v1/data/query/%E0%A4%A', 404],
    ['/data/query/production', 404],
    ['//v1/ping', 404],
  ])('%s that is none gets the refusal of the hosted lake', async (path, status) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({
      statusCode: 404,
      error: 'Not Found',
      message: 'Not Found',
    })
  })

  test.each(['/v2/ping', '/v2025-13-01/ping', '/vx/ping'])(
    '%s has an API version that does not exist',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({error: 'Bad Request', statusCode: 400})
    },
  )

  test('is answered for HEAD without a body', async () => {
    const response = await get(QUERY, {}, {method: 'HEAD'})
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})

describe('the name of the host', () => {
  test('is that of this machine, with the port', async () => {
    const {host, port} = new URL(lake.address)
    expect(await statusFor({host})).toBe(200)
    expect(await statusFor({host: `localhost:${port}`})).toBe(200)
  })

  test('of another host, port or shape is refused', async () => {
    const {port} = new URL(lake.address)
    for (const host of [
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.evil.example:${port}`,
      '127.0.0.1',
      'localhost',
      '127.0.0.1:1',
      `127.0.0.1:${port}0`,
      `evil.example@127.0.0.1:${port}`,
    ]) {
      expect({host, status: await statusFor({host})}).toEqual({host, status: 421})
    }
  })
})

describe('a token', () => {
  const draft = '/v1/data/doc/production/drafts.p2,p2,gone,drafts.gone'

  test('shows drafts', async () => {
    const response = await get(draft, {authorization: `Bearer ${TOKEN}`})
    expect(await response.json()).toMatchObject({
      documents: [{_id: 'drafts.p2'}, {_id: 'p2'}],
      omitted: [
        {id: 'gone', reason: 'existence'},
        {id: 'drafts.gone', reason: 'existence'},
      ],
    })
  })

  test('is needed for drafts, and its lack does not tell whether there is one', async () => {
    expect(await (await get(draft)).json()).toMatchObject({
      documents: [{_id: 'p2'}],
      omitted: [
        {id: 'drafts.p2', reason: 'permission'},
        {id: 'gone', reason: 'existence'},
        {id: 'drafts.gone', reason: 'permission'},
      ],
    })
  })

  test('that is wrong is refused, whatever is asked', async () => {
    for (const authorization of [
      'Bearer nope',
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(1)}`,
      `Basic ${TOKEN}`,
      'Bearer',
      TOKEN,
    ]) {
      for (const path of [QUERY, draft, '/v1/users/me', '/v1/data/export/production']) {
        const response = await get(path, {authorization})
        expect(response.status).toBe(401)
        expect(await response.json()).toEqual({
          statusCode: 401,
          error: 'Unauthorized',
          message: 'Session not found',
          errorCode: 'SIO-401-ANF',
        })
      }
    }
  })

  test('in the address is no token', async () => {
    const response = await get(`${QUERY}&token=${TOKEN}&perspective=raw`)
    expect(await response.json()).toMatchObject({result: ['ann', 'bob', 'p1', 'p2']})
  })
})

describe('another origin', () => {
  test('that is listed may read and send credentials', async () => {
    const response = await get(QUERY, {origin: ORIGIN})
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(response.headers.get('access-control-allow-credentials')).toBe('true')
    const asked = {
      origin: ORIGIN,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization, x-sanity-project-id',
    }
    const preflight = await get(QUERY, asked, {method: 'OPTIONS'})
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      'authorization, x-sanity-project-id',
    )
  })

  test('that is not listed is told nothing', async () => {
    for (const origin of [
      'http://evil.example',
      `${ORIGIN}0`,
      ORIGIN.replace('http', 'https'),
      'null',
    ]) {
      const response = await get(QUERY, {origin})
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
      expect((await get(QUERY, {origin}, {method: 'OPTIONS'})).status).toBe(403)
      const check = await get('/v1/check/cors', {origin})
      expect(await check.json()).toEqual({result: {allowed: false, withCredentials: false}})
    }
  })

  test('is asked about at /check/cors', async () => {
    const listed = await get('/v1/check/cors', {origin: ORIGIN})
    expect(await listed.json()).toEqual({result: {allowed: true, withCredentials: true}})
  })

  test('cannot take an answer for something else', async () => {
    const {headers} = await get(QUERY)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  })
})

const ask = (search: string) => get(`/v1/data/query/production?${search}`)
const send = (body: string) => get('/v1/data/query/production', {}, {method: 'POST', body})

describe('a query over HTTP', () => {
  test.each([
    ['', /A query is required/],
    ['query=', /A query is required/],
    ['query=*&$id=p1', /Unable to parse value of "\$id"/],
    ['query=*&perspective=nope!', /Invalid perspective/],
    ['query=*&perspective=raw,drafts', /Invalid perspective/],
  ])('with %j is refused with the reason', async (search, reason) => {
    const response = await ask(search)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: {type: 'httpBadRequestError', description: expect.stringMatching(reason)},
    })
  })

  test.each(['', 'no JSON', '[]', '{}', '{"query": 1}', '{"query": "*", "params": []}'])(
    'with the body %j is refused',
    async (body) => {
      const response = await send(body)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({error: {type: 'httpBadRequestError'}})
    },
  )

  test('with a body without end is refused before it is read', async () => {
    const response = await send(JSON.stringify({query: 'x'.repeat(5_000_000)}))
    expect(response.status).toBe(413)
  })

  test('knows previewDrafts, the old name of drafts', async () => {
    const response = await get(`${QUERY}&perspective=previewDrafts`, {
      authorization: `Bearer ${TOKEN}`,
    })
    expect(await response.json()).toMatchObject({result: expect.arrayContaining(['p3'])})
  })

  test('carries the shape of a parse error', async () => {
    const response = await ask(`query=${encodeURIComponent('*[_id == $id]')}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      error: {
        type: 'queryParseError',
        description: 'param $id referenced, but not provided',
        query: '*[_id == $id]',
        start: 9,
        end: 11,
      },
    })
  })
})

describe('the export', () => {
  test('has the types that are asked for', async () => {
    const response = await get('/v1/data/export/production?types=person,note')
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    expect((await response.text()).match(/"_id":"\w+"/g)).toEqual(['"_id":"ann"', '"_id":"bob"'])
  })

  test('of an unknown dataset is refused', async () => {
    expect((await get('/v1/data/export/other')).status).toBe(404)
  })
})
