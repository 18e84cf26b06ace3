import type {RequestListener} from 'node:http'
import {describe, expect, test} from 'vitest'
import {failureOf, readAll} from '../test-support/read-all.ts'
import {serve} from '../test-support/serve.ts'
import {fromHosted} from './from-hosted.ts'
import {fromLake} from './from-lake.ts'

/** How reading fails; the port differs from run to run. */
const failure = async (answer: RequestListener, token?: string) => {
  await using server = await serve(answer)
  const source = fromLake({address: server.address, dataset: 'production', token})
  return (await failureOf(source)).replaceAll(server.address, 'http://LAKE')
}
const status =
  (code: number): RequestListener =>
  (_request, response) =>
    response.writeHead(code).end('{"error":"No."}')
const answering =
  (body: string): RequestListener =>
  (_request, response) =>
    response.end(body)
const breakingOff: RequestListener = (_request, response) => {
  response.write('{"_id":"a"}\n{"_id":', () => response.destroy())
}

describe('fromLake', () => {
  test('asks for the export of the dataset as the owner of the token', async () => {
    const asked: (string | undefined)[] = []
    await using server = await serve((request, response) => {
      asked.push(request.url, request.headers.authorization)
      response.end('{"_id":"a"}\n')
    })
    const source = fromLake({address: `${server.address}/`, dataset: 'my set', token: 'secret'})
    expect(await readAll(source)).toEqual([{_id: 'a'}])
    expect(asked).toEqual(['/v2025-02-19/data/export/my%20set', 'Bearer secret'])
  })

  test('says so when nothing answers', async () => {
    const server = await serve(status(200))
    await server[Symbol.asyncDispose]()
    const source = fromLake({address: server.address, dataset: 'production'})
    const said = (await failureOf(source)).replaceAll(server.address, 'http://LAKE')
    expect(said).toMatchInlineSnapshot(`
      "No lake answers at http://LAKE.
      Start it, or check its address and the network."
    `)
  })

  test('says so when the dataset is not for everyone, or not for this token', async () => {
    expect(await failure(status(401))).toMatchInlineSnapshot(`
      "The lake at http://LAKE does not show production to everyone.
      Give a token that may read it."
    `)
    expect(await failure(status(403), 'old')).toMatchInlineSnapshot(`
      "The lake at http://LAKE does not let this token read production.
      Give a token that may read it; this one may have been revoked."
    `)
  })

  test('says so when there is no such dataset', async () => {
    expect(await failure(status(404))).toMatchInlineSnapshot(`
      "The lake at http://LAKE has no dataset "production".
      Check the names of the project and the dataset."
    `)
  })

  test('says so when the lake has trouble, or is none', async () => {
    expect(await failure(status(503))).toMatchInlineSnapshot(`
      "The lake at http://LAKE answered 503 instead of the documents of production.
      Read again later."
    `)
    expect(await failure(status(405))).toMatchInlineSnapshot(`
      "The lake at http://LAKE answered 405 instead of the documents of production.
      Check the address: it may not be a Content Lake."
    `)
    expect(await failure(answering('<!doctype html>\n<p>Hello\n'))).toMatchInlineSnapshot(`
      "Line 1 of dataset "production" at http://LAKE is not a JSON object: <!doctype html>
      Each line must hold one whole document, as \`sanity dataset export\` writes them."
    `)
  })

  test('says so when the connection breaks in the middle', async () => {
    expect(await failure(breakingOff)).toMatchInlineSnapshot(`
      "The connection to http://LAKE broke while dataset "production" was read.
      Read again; nothing was changed."
    `)
  })

  test('says so when the lake reports a fault within its answer', async () => {
    const error = '{"error":{"description":"Query timed out."},"statusCode":504}'
    const between = answering(`{"_id":"a"}\n${error}\n`)
    expect(await failure(between)).toMatchInlineSnapshot(`
      "The lake broke off at line 2 of dataset "production" at http://LAKE: Query timed out.
      Read again; if it happens again, the lake has a fault."
    `)
    const within = answering(`{"_id":"a","bo${error}`)
    expect(await failure(within)).toBe((await failure(between)).replace('line 2', 'line 1'))
  })
})

describe('fromHosted', () => {
  test('asks the project’s own address in the version given', async () => {
    const asked: string[] = []
    const source = fromHosted({
      projectId: 'abc123',
      dataset: 'production',
      apiVersion: '2026-01-01',
      fetch: async (url) => {
        asked.push(url)
        return new Response('{"_id":"a"}\n')
      },
    })
    expect(await readAll(source)).toEqual([{_id: 'a'}])
    expect(source.name).toBe('dataset "production" at https://abc123.api.sanity.io')
    expect(asked).toEqual(['https://abc123.api.sanity.io/v2026-01-01/data/export/production'])
  })
})
