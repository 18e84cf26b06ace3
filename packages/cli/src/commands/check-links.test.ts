import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {startLake, type Lake} from '@stepzero/lake'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {z} from 'zod'
import {UsageError} from '../errors.ts'
import {checkLinksCommand} from './check-links.ts'

const TOKEN = 'a-token-for-this-test'
const QUICK = {allowLoopback: true, pause: 0, backoff: 1} as const

/** A host on which `/fine` is fine, `/gone` is gone, and the rest is for people only. */
let host: {origin: string; close: () => Promise<void>}
/** Done when `/edited` is asked. */
let meanwhile: () => Promise<void>
let folder: string

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = z.object({port: z.number()}).parse(server.address())
  return `http://127.0.0.1:${port}`
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

beforeEach(async () => {
  meanwhile = () => Promise.resolve()
  folder = await mkdtemp(join(tmpdir(), 'stepzero-links-'))
  const server = createServer(({url}, response) => {
    const answer = (status: number): void => void response.writeHead(status).end()
    if (url === '/edited') void meanwhile().then(() => answer(200))
    else answer(url === '/fine' ? 200 : url === '/gone' || url === '/robots.txt' ? 404 : 403)
  })
  host = {origin: await listen(server), close: () => closed(server)}
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await host.close()
  await rm(folder, {recursive: true})
})

const source = (id: string, path: string, rest: object = {}) => ({
  _id: id,
  _type: 'source',
  title: `About ${id}`,
  url: `${host.origin}${path}`,
  ...rest,
})

const status = (state: string, checkedAt = '2026-01-15') => ({
  linkStatus: {_type: 'linkStatus', state, checkedAt},
})

const lakeOf = (documents: readonly object[]): Promise<Lake> =>
  startLake({
    dataDir: folder,
    token: TOKEN,
    seed: (async function* () {
      for (const document of documents) yield `${JSON.stringify(document)}\n`
    })(),
  })

const ask = async (lake: Lake, path: string, init: RequestInit = {}): Promise<unknown> => {
  const headers = {authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json'}
  const response = await fetch(`${lake.address}/v2025-02-19/data/${path}`, {...init, headers})
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

const patch = (lake: Lake, id: string, set: object): Promise<unknown> => {
  const body = JSON.stringify({mutations: [{patch: {id, set}}]})
  return ask(lake, `mutate/${lake.dataset}`, {method: 'POST', body})
}

const stored = z.object({
  result: z.array(
    z.looseObject({
      _id: z.string(),
      _rev: z.string(),
      title: z.string(),
      linkStatus: z.unknown().optional(),
    }),
  ),
})

const sourcesOf = async (lake: Lake) => {
  const query = encodeURIComponent('*[_type == "source"] | order(_id)')
  const answer = await ask(lake, `query/${lake.dataset}?perspective=raw&query=${query}`)
  return stored.parse(answer).result
}

/** Passes on to a lake what it is asked, after something else was done. */
const proxyOf = async (lake: Lake, before: (path: string) => Promise<void>) => {
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const {url = '', method = 'GET', headers} = request
    const body = await text(request)
    await before(url)
    const answer = await fetch(`${lake.address}${url}`, {
      method,
      headers: {
        authorization: headers.authorization ?? '',
        'content-type': headers['content-type'] ?? 'application/json',
      },
      ...(method === 'POST' ? {body} : {}),
    })
    const type = answer.headers.get('content-type') ?? ''
    response.writeHead(answer.status, {'content-type': type}).end(await answer.text())
  }
  const server = createServer((request, response) => void pass(request, response))
  const origin = await listen(server)
  return {origin, [Symbol.asyncDispose]: () => closed(server)}
}

/** Runs the command, and gives what it says and its exit code. */
const run = async (...flags: readonly string[]) => {
  let said = ''
  const command = checkLinksCommand(QUICK, (text) => (said += text))
  await command.parseAsync(['--data', folder, ...flags], {from: 'user'})
  const code = process.exitCode ?? 0
  process.exitCode = undefined
  return {said: said.replaceAll(host.origin, ''), code}
}

const states = async (lake: Lake) =>
  (await sourcesOf(lake)).map(({_id, linkStatus}) => {
    const {state, checkedAt} = z
      .object({state: z.string().optional(), checkedAt: z.string().optional()})
      .parse(linkStatus ?? {})
    return [_id, state, checkedAt === '2026-01-15' ? 'then' : checkedAt && 'now']
  })

describe('stepzero check-links', () => {
  test('writes what it found into sources and their drafts, and once', async () => {
    await using lake = await lakeOf([
      source('a', '/fine'),
      source('b', '/gone', status('fine')),
      source('drafts.b', '/gone', {...status('fine'), title: 'Not yet'}),
      source('c', '/private', status('gone')),
      source('d', '/private'),
      source('drafts.a', '/gone'),
      source('drafts.new', '/gone'),
      {_id: 'e', _type: 'source', title: 'A book'},
    ])
    const {said, code} = await run()
    expect(code).toBe(1)
    expect(said).toMatchInlineSnapshot(`
      "gone         About b (b)
                   /gone answers 404.
                   It names no archived copy: find one, or another source.
      cannot tell  About c (c)
                   /private answers 403.
                   It was gone on 2026-01-15, and that stands.
      cannot tell  About d (d)
                   /private answers 403.
      4 sources checked, 1 fine, 1 gone, 2 cannot tell, 1 without an address, 3 written
      "
    `)
    expect(await states(lake)).toEqual([
      ['a', 'fine', 'now'],
      ['b', 'gone', 'now'],
      ['c', 'gone', 'then'],
      ['d', 'cannotTell', 'now'],
      // It leads elsewhere.
      ['drafts.a', undefined, undefined],
      ['drafts.b', 'gone', 'now'],
      ['drafts.new', undefined, undefined],
      ['e', undefined, undefined],
    ])
    const before = await sourcesOf(lake)
    expect((await run()).said).toContain('0 written')
    expect(await sourcesOf(lake)).toEqual(before)
  })

  test('keeps what editors write while it asks', async () => {
    await using lake = await lakeOf([source('a', '/edited'), source('b', '/fine')])
    meanwhile = async () => {
      await patch(lake, 'a', {title: 'A better title'})
      await patch(lake, 'b', {url: `${host.origin}/elsewhere`})
    }
    const {said, code} = await run('--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(said)).toMatchObject({
      sources: [
        {id: 'a', state: 'fine', written: 'written'},
        {id: 'b', state: 'fine', written: 'edited'},
      ],
    })
    expect(await sourcesOf(lake)).toMatchObject([
      {title: 'A better title', linkStatus: {state: 'fine'}},
      {title: 'About b', url: `${host.origin}/elsewhere`},
    ])
    expect((await states(lake)).at(1)).toEqual(['b', undefined, undefined])
  })

  test('reads again what was edited while it wrote', async () => {
    await using lake = await lakeOf([source('a', '/fine'), source('b', '/fine')])
    const edits = [
      () => patch(lake, 'a', {title: 'A better title'}),
      () => undefined,
      () => patch(lake, 'b', {url: `${host.origin}/elsewhere`}),
    ]
    let writes = 0
    await using between = await proxyOf(lake, async (path) => {
      if (path.includes('/data/mutate/')) await edits[writes++]?.()
    })
    vi.stubEnv('STEPZERO_TOKEN', TOKEN)
    const {said} = await run('--from', `${between.origin}/${lake.dataset}`)
    expect(said).toMatchInlineSnapshot(`
      "fine         About b (b)
                   /fine answers 200.
                   It was edited meanwhile: check again.
      2 sources checked, 2 fine, 0 gone, 0 cannot tell, 1 written
      "
    `)
    expect(writes).toBe(3)
    expect(await sourcesOf(lake)).toMatchObject([
      {title: 'A better title', linkStatus: {state: 'fine'}},
      {title: 'About b', url: `${host.origin}/elsewhere`},
    ])
    expect((await states(lake)).at(1)).toEqual(['b', undefined, undefined])
  })

  test('says in a sentence that a token may not write', async () => {
    await using lake = await lakeOf([source('a', '/fine')])
    vi.stubEnv('STEPZERO_TOKEN', lake.createToken('viewer'))
    const running = run('--from', `${lake.address}/${lake.dataset}`)
    await expect(running).rejects.toMatchObject({
      name: 'SourceError',
      message: expect.stringContaining('What was found about the source "a" cannot be written: '),
      hint: 'Give a token with the role of an editor; what was written before is kept.',
    })
  })

  test('writes nothing when it is only to look', async () => {
    await using lake = await lakeOf([source('a', '/fine')])
    expect(await run('--dry-run')).toEqual({
      said: '1 source checked, 1 fine, 0 gone, 0 cannot tell, nothing written\n',
      code: 0,
    })
    const address = `${lake.address}/${lake.dataset}`
    expect((await run('--from', address, '--dry-run')).said).toContain('nothing written')
    expect(await states(lake)).toEqual([['a', undefined, undefined]])
    await expect(run('--from', address)).rejects.toBeInstanceOf(UsageError)
  })

  test('only reads a file', async () => {
    const file = join(folder, 'content.ndjson')
    const lines = [
      source('a', '/gone', {archiveUrl: `${host.origin}/fine`}),
      source('drafts.b', '/'),
    ]
      .map((document) => `${JSON.stringify(document)}\n`)
      .join('')
    await writeFile(file, lines)
    const {said, code} = await run('--from', file)
    expect(code).toBe(1)
    expect(said).toMatchInlineSnapshot(`
      "gone         About a (a)
                   /gone answers 404.
      1 source checked, 0 fine, 1 gone, 0 cannot tell, nothing written
      "
    `)
  })
})
