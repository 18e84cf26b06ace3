import {request} from 'node:http'
import type {IncomingHttpHeaders, IncomingMessage} from 'node:http'
import {loadDrafts} from '@stepzero/content'
import type {Drafts} from '@stepzero/content'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {compileSite} from '../compile/compile-site.ts'
import type {CompiledSite} from '../compile/compile-site.ts'
import {makeFixtureSite} from '../fixture-site.ts'
import type {FixtureSite} from '../fixture-site.ts'
import {POLICY} from '../policy.ts'
import {loadApp} from '../render/load-app.ts'
import type {SiteApp} from '../render/load-app.ts'
import {servePreview} from './serve-preview.ts'
import type {PreviewServer} from './serve-preview.ts'

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

type Headers = Readonly<Record<string, string>>

function open(to: PreviewServer, path: string, headers: Headers): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({host: '127.0.0.1', port: to.port, path, headers}, resolve).on('error', reject).end()
  })
}

async function ask(to: PreviewServer, path: string, headers: Headers = {}): Promise<Answer> {
  const response = await open(to, path, headers)
  let body = ''
  for await (const part of response.setEncoding('utf8')) body += String(part)
  return {status: response.statusCode, headers: response.headers, body}
}

/** Opens a link as a browser does: the cookie it sets, and where it leads. */
async function enter(to: PreviewServer, address?: string): Promise<Headers> {
  const {pathname, search} = new URL(to.link(address))
  const {headers} = await ask(to, pathname + search)
  const [cookie = ''] = headers['set-cookie'] ?? []
  return {cookie: cookie.split(';')[0] ?? '', location: headers.location ?? ''}
}

/** Waits as a page's reload script does: from now on, and for what it is told. */
async function changeOf(to: PreviewServer, page: Answer, cookie: Headers) {
  const id = /reload\.js\?of=(?<id>[^"]+)"/.exec(page.body)?.groups?.['id'] ?? ''
  const stream = await open(to, `/_preview/changes?of=${id}`, cookie)
  let body = ''
  stream.setEncoding('utf8').on('data', (part: string) => {
    body += part
  })
  const told = new Promise<string>((resolve) => {
    stream.on('end', () => resolve(body.replace('retry: 1000\n\n', '')))
  })
  await new Promise((resolve) => {
    stream.once('data', resolve)
  })
  return {told}
}

const raw = (id: string, rest: object = {}) => ({
  _id: id,
  _type: 'glossaryEntry',
  language: 'en',
  title: id,
  slug: {_type: 'slug', current: id},
  author: {_type: 'reference', _ref: 'desk'},
  definition: `What ${id} is.`,
  body: [],
  ...rest,
})

let site: FixtureSite
let compiled: CompiledSite
let app: SiteApp
let drafts: Drafts
let preview: PreviewServer
let clock: number
let errors: unknown[]

beforeAll(async () => {
  site = await makeFixtureSite({
    'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'src/pages/index.astro':
      '<html><head><title>Home</title></head><body>{Astro.locals.graph.settings().name}</body></html>',
    'src/pages/glossary/[slug].astro': `---
import '../../style.css'
const entry = Astro.locals.graph.glossaryEntry(Astro.params.slug)
if (!entry) return new Response(null, {status: 404})
if (entry.title === 'Boom') throw new RangeError('no <such> title')
---
<html><head><title>{entry.title}</title></head><body><h1>{entry.title}</h1>
<p>{entry.definition}</p></body></html>`,
    'src/pages/glossary/[slug]/index.md.ts':
      "export const GET = ({params}) => new Response('# ' + params.slug, {headers: {'content-type': 'text/markdown'}})",
    'src/pages/404.astro':
      '<html><head><meta name="robots" content="noindex" /></head><body>Not found</body></html>',
    'src/style.css': 'body{margin:0}',
  })
  compiled = await compileSite({siteDir: site.dir})
  app = await loadApp(compiled)
})

afterAll(() => site[Symbol.asyncDispose]())

beforeEach(async () => {
  const documents = [
    {_id: 'settings', _type: 'settings', name: 'Example Works', languages: ['en']},
    {_id: 'desk', _type: 'person', kind: 'desk', title: 'The desk'},
    raw('churn'),
    raw('drafts.churn', {title: 'Churn, anew', slug: {_type: 'slug', current: 'churn'}}),
    raw('loss'),
  ]
  const source = {
    name: 'test.ndjson',
    async *documents() {
      yield* documents
    },
  }
  drafts = await loadDrafts(source, {today: '2026-04-01'})
  clock = 0
  errors = []
  const onError = (error: unknown) => errors.push(error)
  const graph = () => drafts.graph()
  preview = await servePreview({compiled, app, graph, port: 0, onError, now: () => clock})
})

afterEach(() => preview.close())

describe('servePreview', () => {
  test('renders drafts as they are asked for, and keeps them from indexes and stores', async () => {
    const page = await ask(preview, '/glossary/churn/', await enter(preview))
    expect(page.status).toBe(200)
    expect(page.body).toContain('<h1>Churn, anew</h1>')
    expect(page.body).toMatch(/<meta name="robots" content="noindex"><\/head>/)
    expect(page.body).toMatch(/<script src="\/_preview\/reload\.js\?of=[\w-]+"><\/script><\/body>/)
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${POLICY}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test('sends other files, the compiled ones and its own script as they are', async () => {
    const cookie = await enter(preview)
    const twin = await ask(preview, '/glossary/churn/index.md', cookie)
    expect([twin.status, twin.headers['content-type'], twin.body]).toEqual([
      200,
      'text/markdown; charset=utf-8',
      '# churn',
    ])
    const icon = await ask(preview, '/favicon.svg', cookie)
    expect([icon.status, icon.headers['cache-control']]).toEqual([200, 'no-store'])
    const {body} = await ask(preview, '/glossary/churn/', cookie)
    const style = /\/_astro\/[^"]+\.css/.exec(body)?.[0] ?? ''
    const css = await ask(preview, style, cookie)
    expect([css.status, css.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8'])
    const script = await ask(preview, '/_preview/reload.js?of=x', cookie)
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  test('answers unknown addresses, folders, bad ones and other methods as the site does', async () => {
    const cookie = await enter(preview)
    const unknown = await ask(preview, '/nothing/', cookie)
    expect([unknown.status, unknown.body.match(/noindex/g)]).toEqual([404, ['noindex']])
    const near = await ask(preview, '/glossary/churn?a=b', cookie)
    expect([near.status, near.headers.location]).toEqual([302, '/glossary/churn/?a=b'])
    expect((await ask(preview, '/%ff', cookie)).status).toBe(400)
    expect((await ask(preview, '/images/none.webp', cookie)).status).toBe(404)
    expect((await ask(preview, '/_preview/else', cookie)).status).toBe(404)
    const posted = await fetch(preview.origin, {method: 'POST', headers: {cookie: 'a=b'}})
    expect(posted.status).toBe(405)
  })

  test('shows a draft that has next to nothing', async () => {
    drafts.put({_id: 'drafts.new', _type: 'glossaryEntry'})
    const page = await ask(preview, '/glossary/missing-new/', await enter(preview))
    expect(page.body).toContain('<h1>[title is missing]</h1>')
    expect(page.body).toContain('[definition is missing]')
  })
})

describe('servePreview, to others', () => {
  test('shows nothing, whatever is asked for', async () => {
    for (const path of [
      '/',
      '/glossary/churn/',
      '/favicon.svg',
      '/_preview/changes',
      '/nothing/',
    ]) {
      const {status, body} = await ask(preview, path)
      expect([path, status]).toEqual([path, 403])
      expect(body).toMatchInlineSnapshot(`
        "This preview is not public. Open it by a link that was made for you.
        "
      `)
    }
    const guessed = {cookie: `stepzero-preview-${preview.port}=${'A'.repeat(43)}`}
    expect((await ask(preview, '/', guessed)).status).toBe(403)
    expect((await ask(preview, '/_preview/enter?key=guess')).status).toBe(403)
    expect((await ask(preview, '/_preview/enter')).status).toBe(403)
  })

  test('lets in by a link, once and for ten minutes, and leads to its page', async () => {
    const {pathname, search} = new URL(preview.link('/glossary/churn/'))
    expect(new URLSearchParams(search).get('key')).toMatch(/^[\w-]{43}$/)
    const first = await ask(preview, pathname + search)
    expect([first.status, first.headers.location]).toEqual([303, '/glossary/churn/'])
    expect(first.headers['set-cookie']?.[0]?.replace(/=[\w-]{43};/, '=…;')).toBe(
      `stepzero-preview-${preview.port}=…; Path=/; HttpOnly; SameSite=Strict`,
    )
    expect((await ask(preview, pathname + search)).status).toBe(403)
    const late = new URL(preview.link())
    clock += 10 * 60 * 1000 + 1
    expect((await ask(preview, late.pathname + late.search)).status).toBe(403)
    expect((await enter(preview, '//example.com/'))['location']).toBe('/example.com/')
    expect((await enter(preview, 'https://example.com/'))['location']).toBe('/')
  })

  test('makes no second session for who has one', async () => {
    const {cookie = ''} = await enter(preview)
    const {pathname, search} = new URL(preview.link('/glossary/churn/'))
    const again = await ask(preview, pathname + search, {cookie})
    expect([again.status, again.headers['set-cookie']]).toEqual([303, undefined])
    const elsewhere = new URL(preview.link())
    const foreign = {cookie: cookie.replace(/=.*/, '=guess')}
    const {headers} = await ask(preview, elsewhere.pathname + elsewhere.search, foreign)
    expect(headers['set-cookie']).toHaveLength(1)
  })

  test('leads to the page of a document, wherever it stands', async () => {
    const {pathname, search} = new URL(preview.linkTo('churn'))
    const cookie = await enter(preview)
    const entered = await ask(preview, pathname + search, cookie)
    expect(entered.headers.location).toBe('/_preview/document/churn')
    const found = await ask(preview, '/_preview/document/churn', cookie)
    expect([found.status, found.headers.location]).toEqual([302, '/glossary/churn/'])
    expect((await ask(preview, '/_preview/document/churn')).status).toBe(403)
  })

  test.each([
    [{'sec-fetch-site': 'same-origin'}, 200],
    [{'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate'}, 200],
    [{'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate'}, 200],
    [{'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors'}, 403],
    [{'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors'}, 403],
    [{'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate'}, 403],
  ])('takes a request with a cookie and %o with %i', async (headers, status) => {
    const {cookie = ''} = await enter(preview)
    expect((await ask(preview, '/', {cookie, ...headers})).status).toBe(status)
  })

  test.each(['example.com', 'localhost', '127.0.0.1'])('does not answer as %s', async (host) => {
    const {cookie = ''} = await enter(preview)
    expect((await ask(preview, '/', {cookie, host})).status).toBe(421)
  })

  test('lets in whom its caller lets in, and names who may frame it', async () => {
    await using other = await servePreview({
      compiled,
      app,
      graph: () => drafts.graph(),
      port: 0,
      isAllowed: ({headers}) => headers.authorization === 'Bearer right',
      framedBy: ['http://127.0.0.1:4010'],
    })
    expect((await ask(other, '/', {authorization: 'Bearer wrong'})).status).toBe(403)
    const letIn = await ask(other, '/', {authorization: 'Bearer right'})
    expect(letIn.status).toBe(200)
    expect(letIn.headers['content-security-policy']).toContain(
      'frame-ancestors http://127.0.0.1:4010',
    )
    // A session of one preview is none of another.
    expect((await ask(other, '/', await enter(preview))).status).toBe(403)
  })
})

describe('servePreview, while somebody types', () => {
  test('tells a page that what it shows has changed or moved, and no other page', async () => {
    const cookie = await enter(preview)
    const churn = await changeOf(preview, await ask(preview, '/glossary/churn/', cookie), cookie)
    const loss = await changeOf(preview, await ask(preview, '/glossary/loss/', cookie), cookie)
    drafts.put(raw('drafts.loss', {title: 'Loss, anew', slug: {_type: 'slug', current: 'loss'}}))
    preview.changed()
    expect(await loss.told).toBe('data: {}\n\n')
    // Had it been told before, it would not hear where its document went.
    drafts.put(raw('drafts.churn', {slug: {_type: 'slug', current: 'attrition'}}))
    preview.changed()
    expect(await churn.told).toBe('data: {"to":"/glossary/attrition/"}\n\n')
  })

  test('tells a page at once that changed on its way, or that nobody remembers', async () => {
    const cookie = await enter(preview)
    const page = await ask(preview, '/glossary/churn/', cookie)
    drafts.remove('drafts.churn')
    expect(await (await changeOf(preview, page, cookie)).told).toBe('data: {}\n\n')
    const lost = await ask(preview, '/_preview/changes?of=lost', cookie)
    expect(lost.body).toBe('retry: 1000\n\ndata: {}\n\n')
  })

  test('tells a page for an unknown address when there is one', async () => {
    const cookie = await enter(preview)
    const page = await ask(preview, '/glossary/soon/', cookie)
    const {told} = await changeOf(preview, page, cookie)
    drafts.put(raw('drafts.soon', {slug: {_type: 'slug', current: 'soon'}}))
    preview.changed()
    expect(await told).toBe('data: {}\n\n')
    expect((await ask(preview, '/glossary/soon/', cookie)).status).toBe(200)
  })

  test('waits for the page of a document that is not there yet', async () => {
    const cookie = await enter(preview)
    const page = await ask(preview, '/_preview/document/soon', cookie)
    expect([page.status, page.body.includes('No page shows this document yet')]).toEqual([
      404,
      true,
    ])
    expect((await ask(preview, '/_preview/plain.css', cookie)).status).toBe(200)
    const {told} = await changeOf(preview, page, cookie)
    drafts.put(raw('drafts.soon', {slug: {_type: 'slug', current: 'soon'}}))
    preview.changed()
    expect(await told).toBe('data: {}\n\n')
    const found = await ask(preview, '/_preview/document/soon', cookie)
    expect(found.headers.location).toBe('/glossary/soon/')
  })

  test('says why a page cannot be rendered, and recovers with the next edit', async () => {
    const cookie = await enter(preview)
    drafts.put({_id: 'drafts.loss', _type: 'glossaryEntry', title: 'Boom'})
    const page = await ask(preview, '/glossary/missing-loss/', cookie)
    expect(page.status).toBe(500)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body.replace(/of=[\w-]+/, 'of=…')).toMatchInlineSnapshot(`
      "<!doctype html><html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <link rel="stylesheet" href="/_preview/plain.css">
      <title>This page cannot be shown</title><meta name="robots" content="noindex"></head><body>
      <h1>This page cannot be shown</h1>
      <p><code>/glossary/missing-loss/</code>, which shows document <code>loss</code>, fails:</p>
      <ul><li>throws RangeError: no &lt;such&gt; title (src/pages/glossary/[slug].astro:5)</li></ul>
      <p>Still open in the documents:</p><ul><li><code>loss</code>, <code>author</code>: Expected a reference to "person", found nothing. Fill in "author".</li><li><code>loss</code>, <code>body</code>: Expected a list, found nothing. Fill in "body".</li><li><code>loss</code>, <code>definition</code>: Expected text, found nothing. Fill in "definition".</li><li><code>loss</code>, <code>language</code>: Expected a BCP 47 language tag such as "en" or "de-CH", found nothing. Fill in "language".</li><li><code>loss</code>, <code>slug</code>: Expected a slug, found nothing. Fill in "slug".</li></ul>
      <p>It is tried again at the next change.</p>
      <script src="/_preview/reload.js?of=…"></script></body></html>"
    `)
    const {told} = await changeOf(preview, page, cookie)
    drafts.remove('drafts.loss')
    preview.changed()
    expect(await told).toBe('data: {"to":"/glossary/loss/"}\n\n')
    expect((await ask(preview, '/glossary/loss/', cookie)).status).toBe(200)
    expect(errors).toEqual([])
  })

  test('says that the graph itself cannot be had, and recovers', async () => {
    const sound = drafts
    drafts = {
      ...drafts,
      graph: () => {
        throw new TypeError('no graph')
      },
    }
    const cookie = await enter(preview)
    const page = await ask(preview, '/', cookie)
    expect([page.status, page.body.includes('TypeError: no graph')]).toEqual([500, true])
    const {told} = await changeOf(preview, page, cookie)
    drafts = sound
    preview.changed()
    expect(await told).toBe('data: {}\n\n')
    expect(errors).toContainEqual(new TypeError('no graph'))
    expect((await ask(preview, '/', cookie)).status).toBe(200)
  })
})
