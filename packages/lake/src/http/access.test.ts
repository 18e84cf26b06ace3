import {once} from 'node:events'
import {mkdtempSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {request as httpRequest} from 'node:http'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {SESSION_MS, Sessions} from '../identity/sessions.ts'
import {createSignInLink, createToken} from '../identity/running-lake.ts'
import {LINK_MS, SignInLinks} from '../identity/sign-in-links.ts'
import type {Lake} from '../lake.ts'
import {startLake} from '../start-lake.ts'
import {startStudio, STUDIO_STORE} from '../start-studio.ts'
import {LakeStore} from '../store/lake-store.ts'
import {clientOf, startSeededLake} from '../test-support/reach-over-http.ts'

const LISTED = 'http://studio.example:3333'

let lake: Lake
let studioDir: string
beforeEach(async () => {
  studioDir = mkdtempSync(join(tmpdir(), 'stepzero-studio-'))
  writeFileSync(join(studioDir, 'index.html'), '<title>Studio</title>')
  mkdirSync(join(studioDir, 'static'))
  writeFileSync(join(studioDir, 'static', 'a.js'), 'export {}')
  writeFileSync(join(studioDir, '.env'), 'SECRET=1')
  lake = await startSeededLake({studioDir, origins: [LISTED]})
})
afterEach(async () => {
  await lake.close()
  rmSync(studioDir, {recursive: true})
})

interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
}

/** Sends what a browser's page could and `fetch` would not: any header, any origin. */
async function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<Answer> {
  const {promise, resolve, reject} = Promise.withResolvers<Answer>()
  const asking = httpRequest(`${lake.address}${path}`, {method, headers}, (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.once('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      resolve({status: response.statusCode ?? 0, headers: response.headers, text})
    })
  })
  asking.once('error', reject)
  asking.end(body)
  return promise
}

const own = () => ({origin: lake.address, 'sec-fetch-site': 'same-origin'})
const redeem = (link: string, headers: Record<string, string> = own()) =>
  send('POST', '/login', headers, JSON.stringify({secret: new URL(link).hash.slice(1)}))

async function signIn(): Promise<string> {
  const {headers} = await redeem(lake.signInLink())
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

const ME = '/v2025-02-19/users/me'
const DRAFT = '/v1/data/doc/production/drafts.p2'

describe('a sign-in link', () => {
  test('carries 256 bits in its fragment, and its page sends them nowhere by itself', async () => {
    const link = new URL(lake.signInLink())
    expect(Buffer.from(link.hash.slice(1), 'base64url').byteLength).toBe(32)
    expect(`${link.origin}${link.pathname}`).toBe(`${lake.address}/login`)
    const page = await send('GET', '/login')
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await redeem(link.href)).status).toBe(200)
  })

  test('signs in once', async () => {
    const link = lake.signInLink()
    const first = await redeem(link)
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(
          `^stepzero_session_${new URL(link).port}=[\\w-]{43}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict$`,
        ),
      ),
    ])
    const second = await redeem(link)
    expect(second.status).toBe(401)
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  test('signs in once, however many try at the same moment', async () => {
    const link = lake.signInLink()
    const answers = await Promise.all(Array.from({length: 20}, () => redeem(link)))
    expect(answers.filter(({status}) => status === 200)).toHaveLength(1)
  })

  test('is worth nothing to a page of another origin, to a form, or in part', async () => {
    const link = lake.signInLink()
    for (const headers of [
      {},
      {origin: 'http://evil.example'},
      {origin: 'null'},
      {origin: `http://127.0.0.1:1`, 'sec-fetch-site': 'same-site'},
      {origin: LISTED, 'sec-fetch-site': 'cross-site'},
    ]) {
      expect((await redeem(link, {...headers})).status).toBe(403)
    }
    expect((await redeem(link.slice(0, -1))).status).toBe(401)
    expect((await redeem(`${lake.address}/login#`)).status).toBe(401)
    expect((await redeem(link)).status).toBe(200)
  })

  test('is replaced by the next', async () => {
    const [first, second] = [lake.signInLink(), lake.signInLink()]
    expect((await redeem(first)).status).toBe(401)
    expect((await redeem(second)).status).toBe(200)
  })

  test('ends after ten minutes, and a session after thirty days', () => {
    let now = 0
    const links = new SignInLinks(lake.store, () => now)
    const secret = links.create('').slice('/login#'.length)
    now = LINK_MS
    expect(links.redeem(secret)).toBe(false)
    now = LINK_MS - 1
    expect(links.redeem(secret)).toBe(true)
    const sessions = new Sessions(lake.store, () => now)
    const session = sessions.begin()
    expect(sessions.find(session)).toMatchObject({access: 'administrator'})
    now += SESSION_MS
    expect(sessions.find(session)).toBeUndefined()
    expect(sessions.sweep()).toHaveLength(1)
  })

  test('can be made by another process', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'stepzero-'))
    expect(() => createSignInLink({dataDir})).toThrow('There is no store')
    const other = await startLake({dataDir, token: 'x'})
    const link = createSignInLink({dataDir})
    expect(link.startsWith(`${other.address}/login#`)).toBe(true)
    const token = createToken({dataDir}, 'viewer', 'A script')
    const me: unknown = await clientOf(other, {token}).users.getById('me')
    expect(me).toMatchObject({name: 'A script', role: 'viewer'})
    await other.close()
    expect(() => createSignInLink({dataDir})).toThrow('No lake runs')
    rmSync(dataDir, {recursive: true})
  })
})

describe('a session cookie', () => {
  test('counts for our own pages', async () => {
    const cookie = await signIn()
    const me = await send('GET', ME, {cookie, 'sec-fetch-site': 'same-origin'})
    expect(JSON.parse(me.text)).toMatchObject({id: 'administrator'})
    const post = await send(
      'POST',
      '/v1/data/query/production',
      {cookie, ...own()},
      '{"query":"1"}',
    )
    expect(post.status).toBe(200)
  })

  test.each([
    ['another origin', {origin: 'http://evil.example'}],
    ['a listed origin', {origin: LISTED}],
    ['another port', {origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site'}],
    ['another port, by an image', {'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'image'}],
    ['no origin', {origin: 'null'}],
    ['an old browser', {}],
    ['an address that was typed', {'sec-fetch-site': 'none', 'sec-fetch-mode': 'no-cors'}],
  ])('does not count for %s', async (_who, headers) => {
    const cookie = await signIn()
    const draft = await send('GET', DRAFT, {...headers, cookie})
    expect(JSON.parse(draft.text)).toMatchObject({documents: []})
    const body = '{"mutations":[{"delete":{"id":"p1"}}]}'
    const write = await send('POST', '/v1/data/mutate/production', {...headers, cookie}, body)
    expect(write.status).toBe(401)
  })

  test('counts where somebody opens an address as a page', async () => {
    const cookie = await signIn()
    const navigation = {
      'sec-fetch-site': 'none',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    const draft = await send('GET', DRAFT, {...navigation, cookie})
    expect(JSON.parse(draft.text)).toMatchObject({documents: [{_id: 'drafts.p2'}]})
  })

  test('of another port, or twice, is none', async () => {
    const cookie = await signIn()
    const same = {'sec-fetch-site': 'same-origin'}
    const other = cookie.replace(/_\d+=/, '_1=')
    for (const wrong of [other, `${cookie}x`, `${cookie}; ${cookie}`]) {
      expect((await send('GET', ME, {...same, cookie: wrong})).text).toBe('{}')
    }
  })

  test('ends with its session, and so does every socket it opened', async () => {
    const cookie = await signIn()
    const path = '/v2022-06-30/socket/production'
    const socket = new WebSocket(`${lake.address.replace('http', 'ws')}${path}`, {
      origin: lake.address,
      headers: {cookie},
    })
    await once(socket, 'open')
    const closed = once(socket, 'close')
    const foreign = await send('POST', '/v1/auth/logout', {cookie, origin: 'http://127.0.0.1:1'})
    expect(foreign.headers['set-cookie']).toBeUndefined()
    const out = await send('POST', '/v1/auth/logout', {cookie, ...own()})
    expect(out.headers['set-cookie']?.[0]).toContain('Max-Age=0')
    expect((await closed)[0]).toBe(4001)
    expect((await send('GET', ME, {cookie, ...own()})).text).toBe('{}')
  })

  test('opens no socket for a page of another port', async () => {
    const cookie = await signIn()
    const path = '/v2022-06-30/socket/production'
    const socket = new WebSocket(`${lake.address.replace('http', 'ws')}${path}`, {
      origin: 'http://127.0.0.1:1',
      headers: {cookie},
    })
    const [error] = await once(socket, 'error')
    expect(String(error)).toContain('403')
  })
})

describe('another site', () => {
  test.each([
    DRAFT,
    ME,
    '/v1/data/query/production?query=*',
    '/v1/auth/id',
    '/images/stepzero/production/x.png',
    '/files/stepzero/production/x.pdf',
  ])('gets nothing from %s', async (path) => {
    expect((await send('GET', path, {'sec-fetch-site': 'cross-site'})).status).toBe(403)
  })

  test('gets nothing by a form either', async () => {
    const headers = {
      origin: 'http://evil.example',
      'sec-fetch-site': 'cross-site',
      'content-type': 'application/x-www-form-urlencoded',
    }
    for (const path of ['/v1/data/mutate/production', '/v1/assets/files/production', '/login']) {
      expect((await send('POST', path, headers, 'mutations=1')).status).toBe(403)
    }
  })
})

describe('a token with a role', () => {
  test('reads drafts, and writes only as an editor', async () => {
    const viewer = clientOf(lake, {token: lake.createToken('viewer', 'Reader')})
    const editor = clientOf(lake, {token: lake.createToken('editor')})
    expect(await viewer.getDocument('drafts.p2')).toBeDefined()
    await expect(viewer.create({_type: 'post'})).rejects.toMatchObject({statusCode: 403})
    await expect(
      viewer.action({actionType: 'sanity.action.document.discard', draftId: 'drafts.p2'}),
    ).rejects.toMatchObject({statusCode: 403})
    await expect(viewer.assets.upload('file', Buffer.from('x'))).rejects.toMatchObject({
      statusCode: 403,
    })
    await editor.create({_id: 'by-editor', _type: 'post'})
    const [{id} = {id: ''}] = lake.tokens().filter(({role}) => role === 'editor')
    expect(await viewer.request<unknown>({url: `/users/${id}`})).toMatchObject({role: 'editor'})
    expect(await viewer.request({url: '/projects/stepzero/datasets/production/acl'})).toMatchObject(
      [{permissions: ['read', 'history']}],
    )
  })

  test('is worth nothing once it is revoked, and is kept as a hash only', async () => {
    const token = lake.createToken('editor')
    expect(JSON.stringify(lake.tokens())).not.toContain(token)
    const rows = lake.store.database.prepare('SELECT * FROM tokens').all()
    expect(JSON.stringify(rows)).not.toContain(token)
    const [info] = lake.tokens()
    expect(lake.revokeToken(info?.id ?? '')).toBe(true)
    await expect(clientOf(lake, {token}).fetch('1')).rejects.toMatchObject({statusCode: 401})
    expect(lake.revokeToken('token-x')).toBe(false)
  })
})

describe('files', () => {
  test('of the store can be read by their owner only', async () => {
    await clientOf(lake, {token: lake.createToken('editor')}).assets.upload(
      'file',
      Buffer.from('x'),
    )
    await signIn()
    const folder = dirname(lake.store.file)
    const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    expect(names).toContain('production.sqlite-wal')
    for (const name of names) {
      expect({name, mode: statSync(join(folder, name)).mode & 0o077}).toEqual({name, mode: 0})
    }
  })

  test('hold no secret of a session or link', async () => {
    const cookie = await signIn()
    const secret = cookie.split('=')[1] ?? ''
    const link = lake.signInLink()
    const rows = ['sessions', 'facts'].map((table) =>
      JSON.stringify(lake.store.database.prepare(`SELECT * FROM ${table}`).all()),
    )
    expect(rows.join('')).not.toContain(secret)
    expect(rows.join('')).not.toContain(new URL(link).hash.slice(1))
  })
})

describe('the Studio', () => {
  test('is served at the origin of the lake, under every address that it makes up', async () => {
    for (const path of ['/', '/structure', '/structure/post;p1', '/vision/x']) {
      const page = await send('GET', path)
      expect(page).toMatchObject({status: 200, text: '<title>Studio</title>'})
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'")
    }
    const script = await send('GET', '/static/a.js')
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  test.each([
    '/static/missing.js',
    '/.env',
    '/..%2f..%2fetc%2fpasswd',
    '/static/..%2f..%2f.env',
    '/%00',
    '/%E0%A4%A',
    '/a%5C..%5C.env',
    '/v1/help',
    '/vX/journey/trial',
    '/v2025-02-19/unknown',
  ])('has nothing at %s', async (path) => {
    expect((await send('GET', path)).status).toBe(404)
  })

  test('is not served where nobody asked for it', async () => {
    await using bare = await startLake({dataDir: ':memory:'})
    expect((await fetch(bare.address)).status).toBe(404)
  })
})

describe('the site', () => {
  const site = {
    status: () => ({state: 'published'}),
    previewLink: (document = 'first') => `http://127.0.0.1:4020/enter?to=${document}`,
    previewOrigin: () => 'http://127.0.0.1:4020',
  }
  const json = {'content-type': 'application/json'}

  beforeEach(async () => {
    await lake.close()
    lake = await startSeededLake({studioDir, origins: [LISTED], site})
  })

  test('is told of to editors, and to nobody else', async () => {
    const cookie = await signIn()
    const told = await send('GET', '/status.json', {cookie, ...own()})
    expect(JSON.parse(told.text)).toEqual({state: 'published'})
    const viewer = lake.createToken('viewer')
    const asked = await send('GET', '/status.json', {authorization: `Bearer ${viewer}`})
    expect(asked.status).toBe(200)
    expect((await send('GET', '/status.json')).status).toBe(401)
    expect((await send('POST', '/preview-link', json, '{}')).status).toBe(401)
  })

  test.each([
    ['another port', {origin: 'http://127.0.0.1:4020', 'sec-fetch-site': 'same-site'}, 401],
    ['a listed origin', {origin: LISTED, 'sec-fetch-site': 'cross-site'}, 401],
    ['another site', {origin: 'https://example.com', 'sec-fetch-site': 'cross-site'}, 403],
  ])('tells a page of %s nothing, whatever cookie comes with it', async (_, headers, status) => {
    const cookie = await signIn()
    const answers = [
      await send('GET', '/status.json', {cookie, ...headers}),
      await send('POST', '/preview-link', {cookie, ...headers, ...json}, '{}'),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([status, status])
    expect(answers.map((answer) => answer.text).join()).not.toMatch(/published|enter/)
  })

  test('is shown with its drafts by a link for each time', async () => {
    const headers = {cookie: await signIn(), ...own(), ...json}
    const linkFor = async (body: string) =>
      (await send('POST', '/preview-link', headers, body)).text
    expect(await linkFor('{"document":"p1"}')).toContain('?to=p1')
    expect(await linkFor('{}')).toContain('?to=first')
    expect((await send('POST', '/preview-link', headers, '{"document":1}')).status).toBe(400)
    expect((await send('GET', '/preview-link', headers)).text).not.toContain('enter')
  })

  test('may be framed by the Studio, and nothing else may', async () => {
    const {headers} = await send('GET', '/structure')
    expect(headers['content-security-policy']).toBe(
      "frame-src http://127.0.0.1:4020; frame-ancestors 'self'; base-uri 'self'; object-src 'none'",
    )
    await using bare = await startLake({dataDir: ':memory:', studioDir})
    const page = await fetch(bare.address)
    expect(page.headers.get('content-security-policy')).toContain("frame-src 'none'")
  })

  test('has no address in a lake that knows of none', async () => {
    await using bare = await startLake({dataDir: ':memory:', token: 'secret'})
    const headers = {authorization: 'Bearer secret'}
    expect((await fetch(`${bare.address}/status.json`, {headers})).status).toBe(404)
  })

  test('has a Studio without a lake, with the same doors and no data', async () => {
    await lake.close()
    const dataDir = mkdtempSync(join(tmpdir(), 'stepzero-doors-'))
    const studio = await startStudio({dataDir, port: 0, studioDir, site})
    const elsewhere = {...lake, ...studio, createToken: () => ''}
    lake = elsewhere
    expect((await send('GET', '/structure')).text).toBe('<title>Studio</title>')
    const headers = {cookie: await signIn(), ...own()}
    expect((await send('GET', '/status.json', headers)).status).toBe(200)
    expect((await send('GET', '/status.json')).status).toBe(401)
    for (const path of [ME, DRAFT, '/v1/data/export/studio', '/images/stepzero/studio/a.png']) {
      expect([path, (await send('GET', path, headers)).status]).toEqual([path, 404])
    }
    expect(createSignInLink({dataDir, dataset: STUDIO_STORE})).toContain('/login#')
    await studio.close()
    rmSync(dataDir, {recursive: true})
  })
})

test('a store that is opened twice has one link', () => {
  const again = new LakeStore(dirname(lake.store.file), 'production')
  const secret = lake.signInLink().split('#')[1] ?? ''
  expect(new SignInLinks(again).redeem(secret)).toBe(true)
  expect(new SignInLinks(lake.store).redeem(secret)).toBe(false)
  again.close()
})
