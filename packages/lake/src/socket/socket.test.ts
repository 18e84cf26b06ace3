import {once} from 'node:events'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import type {ClientOptions} from 'ws'
import type {Lake} from '../lake.ts'
import {clientOf, startSeededLake, TOKEN} from '../test-support/reach-over-http.ts'

let lake: Lake
beforeEach(async () => {
  lake = await startSeededLake()
})
afterEach(() => lake.close())

const LISTEN = `/v1/data/listen/production?query=${encodeURIComponent('*')}`
const PRESENCE = '/v2022-06-30/socket/production'
const authorized = {headers: {authorization: `Bearer ${TOKEN}`}}

/** A socket that keeps what it hears. */
class Ear {
  readonly socket: WebSocket
  readonly heard: string[] = []

  constructor(path: string, options: ClientOptions = {}) {
    this.socket = new WebSocket(`${lake.address.replace('http', 'ws')}${path}`, options)
    this.socket.on('message', (data) =>
      this.heard.push(Buffer.isBuffer(data) ? data.toString() : ''),
    )
  }

  async until(part: string): Promise<string> {
    for (;;) {
      const found = this.heard.find((text) => text.includes(part))
      if (found !== undefined) return found
      await once(this.socket, 'message')
    }
  }

  async call(method: string, params: object): Promise<string> {
    const id = `${method}-${this.heard.length}`
    this.socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}))
    return this.until(id)
  }
}

async function refusalFor(path: string, options: ClientOptions): Promise<number | undefined> {
  const ear = new Ear(path, options)
  const {promise, resolve} = Promise.withResolvers<number | undefined>()
  ear.socket.once('unexpected-response', (_request, response) => resolve(response.statusCode))
  ear.socket.once('open', () => resolve(undefined))
  const status = await promise
  ear.socket.on('error', () => {})
  ear.socket.terminate()
  return status
}

describe('a listener over a socket', () => {
  test('hears the text of the event stream, drafts only with a token', async () => {
    const everyone = new Ear(LISTEN)
    const administrator = new Ear(LISTEN, authorized)
    await Promise.all([everyone.until('event: welcome'), administrator.until('event: welcome')])
    const client = clientOf(lake, {token: TOKEN})
    await client.create({_id: 'drafts.n', _type: 'post'})
    await client.create({_id: 'n', _type: 'post'})
    expect(await administrator.until('"drafts.n"')).toMatch(/^event: mutation\nid: .*#drafts\.n\n/)
    await everyone.until('"documentId":"n"')
    expect(everyone.heard.join('')).not.toContain('drafts.n')
    everyone.socket.close()
    await once(everyone.socket, 'close')
  })

  test('hears of an error in its query, and is closed', async () => {
    const ear = new Ear('/v1/data/listen/production?query=*%5B')
    const closed = once(ear.socket, 'close')
    expect(await ear.until('event: channelError')).toContain('queryParseError')
    await closed
  })
})

describe('presence', () => {
  test('tells others who is where, and when they are gone', async () => {
    const [ann, bob] = [new Ear(PRESENCE, authorized), new Ear(PRESENCE, authorized)]
    await Promise.all([once(ann.socket, 'open'), once(bob.socket, 'open')])
    expect(await bob.call('presence_subscribe', {})).toMatch(/"result":"[\w-]{36}"/)
    expect(await ann.call('presence_rollcall', {session: 'a'})).toContain('"result":true')
    expect(await bob.until('"rollCall"')).toContain('"i":"administrator","session":"a"')
    await ann.call('presence_announce', {data: {sessionId: 'a', locations: [{documentId: 'p1'}]}})
    expect(await bob.until('"state"')).toContain('"locations":[{"documentId":"p1"}]')
    ann.socket.terminate()
    expect(await bob.until('"disconnect"')).toContain('"session":"a"')
    expect(bob.heard.filter((text) => text.includes('"method"'))).toHaveLength(3)
  })

  test('answers what it does not know with an error, and nonsense with nothing', async () => {
    const ear = new Ear(PRESENCE, authorized)
    await once(ear.socket, 'open')
    for (const nonsense of ['', '[]', '{}', '"x"', '{"id": 1}']) ear.socket.send(nonsense)
    expect(await ear.call('presence_steal', {})).toContain('"code":-32601')
    expect(ear.heard).toHaveLength(1)
  })

  test('closes on a message that is too large', async () => {
    const ear = new Ear(PRESENCE, authorized)
    await once(ear.socket, 'open')
    ear.socket.send('x'.repeat(100_000))
    expect((await once(ear.socket, 'close'))[0]).toBe(1009)
  })
})

describe('a socket is refused', () => {
  test.each([
    ['without a token where one is needed', PRESENCE, {}, 401],
    ['with a wrong token', LISTEN, {headers: {authorization: 'Bearer nope'}}, 401],
    ['to a page of another origin', LISTEN, {origin: 'http://evil.example'}, 403],
    ['to a page without an origin', LISTEN, {origin: 'null'}, 403],
    ['under another name of the host', LISTEN, {headers: {host: 'evil.example'}}, 421],
    ['for another dataset', '/v1/socket/other', authorized, 404],
    ['elsewhere', '/v1/ping', authorized, 404],
  ])('%s', async (_case, path, options, status) => {
    expect(await refusalFor(path, options)).toBe(status)
  })

  test('when too many are open, until one closes', async () => {
    const ears = Array.from({length: 256}, () => new Ear(LISTEN))
    await Promise.all(ears.map((ear) => ear.until('event: welcome')))
    expect(await refusalFor(LISTEN, {})).toBe(503)
    expect((await fetch(`${lake.address}${LISTEN}`)).status).toBe(503)
    await Promise.all(ears.map(({socket}) => (socket.close(), once(socket, 'close'))))
    expect(await refusalFor(LISTEN, {})).toBeUndefined()
  })

  test('but not to a page of its own', async () => {
    expect(await refusalFor(LISTEN, {origin: lake.address})).toBeUndefined()
  })
})
