import {request} from 'node:http'
import type {IncomingHttpHeaders} from 'node:http'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {ListenError} from '../errors.ts'
import {makeFixtureFolder} from '../fixture-folder.ts'
import {makeFixtureRelease} from '../fixture-release.ts'
import type {Release} from '../release/release.ts'
import type {SiteServer} from './listen-here.ts'
import {serveRelease} from './serve-release.ts'

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Sends the path as it is written, where `fetch` would tidy it up first. */
function ask(
  server: SiteServer,
  path: string,
  options: {method?: string; headers?: Record<string, string>} = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port: server.port, path, ...options}, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        body += part
      })
      response.on('end', () => {
        resolve({status: response.statusCode, headers: response.headers, body})
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

const CONTENTS = {
  '/': '<h1>Home</h1>',
  '/glossary/churn/': '<h1>Churn</h1>',
  '/glossary/churn/index.md': '# Churn',
  '/ärger/': '<h1>Ärger</h1>',
  '/404.html': '<h1>Not found</h1>',
  '/_astro/a.AbC1.css': 'body{}',
  '/pagefind/pagefind.js': 'export {}',
  '/pagefind/wasm.en.pagefind': 'wasm',
}

let folder: Awaited<ReturnType<typeof makeFixtureFolder>>
let shown: Release | undefined
let server: SiteServer

beforeAll(async () => {
  folder = await makeFixtureFolder()
  const carried = await makeFixtureRelease(folder.dir, {'/_astro/old.css': 'old{}'})
  shown = await makeFixtureRelease(folder.dir, CONTENTS, {
    carried: new Map([...carried.manifest.files].map(([at, file]) => [at, {...file, age: 1}])),
    redirects: new Map([
      ['/old/', {to: '/glossary/churn/', permanent: true}],
      ['/for-now/', {to: 'https://example.com/ä?q=1', permanent: false}],
      ['/gone/', {permanent: true}],
    ]),
  })
  server = await serveRelease({current: async () => shown, port: 0})
})

afterAll(async () => {
  await server.close()
  await folder[Symbol.asyncDispose]()
})

describe('serveRelease', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['/glossary/churn/', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
    [
      '/glossary/churn/index.md',
      'text/markdown; charset=utf-8',
      'public, max-age=0, must-revalidate',
    ],
    ['/%C3%A4rger/', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['/_astro/a.AbC1.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/_astro/old.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    [
      '/pagefind/pagefind.js',
      'text/javascript; charset=utf-8',
      'public, max-age=0, must-revalidate',
    ],
    [
      '/pagefind/wasm.en.pagefind',
      'application/octet-stream',
      'public, max-age=0, must-revalidate',
    ],
  ])('sends %s as %s, to be cached as %s', async (path, type, caching) => {
    const {status, headers} = await ask(server, path)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      type,
      caching,
    ])
  })

  test.each(['/', '/_astro/a.AbC1.css', '/nothing/', '/old/', '/glossary/churn', '/%'])(
    'sends the policy with %s',
    async (path) => {
      const {headers} = await ask(server, path)
      expect(headers['content-security-policy']).toMatchInlineSnapshot(
        `"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"`,
      )
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
    },
  )

  test('says that nothing changed to a browser that has it', async () => {
    const {headers} = await ask(server, '/')
    const etag = headers.etag ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    const again = await ask(server, '/', {headers: {'If-None-Match': etag}})
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', etag])
    const other = await ask(server, '/', {headers: {'If-None-Match': '"other"'}})
    expect(other.status).toBe(200)
    const stale = await ask(server, '/', {headers: {'If-Match': '"other"'}})
    expect(stale.status).toBe(412)
  })

  test('sends part of a file, and says so when there is no such part', async () => {
    const part = await ask(server, '/', {headers: {Range: 'bytes=1-2'}})
    expect([part.status, part.body, part.headers['content-range']]).toEqual([
      206,
      'h1',
      'bytes 1-2/13',
    ])
    const none = await ask(server, '/', {headers: {Range: 'bytes=99-'}})
    expect([none.status, none.headers['content-range']]).toEqual([416, 'bytes */13'])
    const changed = await ask(server, '/', {headers: {Range: 'bytes=1-2', 'If-Range': '"other"'}})
    expect(changed.status).toBe(200)
  })

  test('answers HEAD without a body, and nothing else but GET', async () => {
    const head = await ask(server, '/', {method: 'HEAD'})
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '13', ''])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
      const {status, headers} = await ask(server, '/', {method})
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD'])
    }
  })

  test('shows the page for unknown addresses with status 404', async () => {
    for (const path of ['/nothing/', '/glossary/', '/404.html', '/_astro/none.css']) {
      const {status, body, headers} = await ask(server, path, {headers: {Range: 'bytes=0-1'}})
      expect([path, status, body]).toEqual([path, 404, '<h1>Not found</h1>'])
      expect(headers.etag).toBeUndefined()
    }
  })

  test.each([
    ['/glossary/churn', 301, '/glossary/churn/'],
    ['/glossary/churn?q=a%20b', 301, '/glossary/churn/?q=a%20b'],
    ['/glossary/churn/index.html', 301, '/glossary/churn/'],
    ['/index.html', 301, '/'],
    ['/%C3%A4rger', 301, '/%C3%A4rger/'],
    ['/old/', 301, '/glossary/churn/'],
    ['/old', 301, '/glossary/churn/'],
    ['/for-now/', 302, 'https://example.com/%C3%A4?q=1'],
  ])('sends the reader of %s on with %i to %s', async (path, status, to) => {
    const answer = await ask(server, path)
    expect([answer.status, answer.headers.location]).toEqual([status, to])
  })

  test('says that a page is gone', async () => {
    const {status, body} = await ask(server, '/gone/')
    expect([status, body]).toEqual([410, '<h1>Not found</h1>'])
  })

  test.each([
    '/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/glossary%2Fchurn/',
    '/_astro/..%5c..%5crelease.json',
    '//example.com/',
    '//example.com/%2e%2e',
    '/./',
    '/files/',
    '/constructor',
    '/__proto__/',
  ])('finds nothing at %s', async (path) => {
    const {status, headers} = await ask(server, path)
    expect([status, headers.location]).toEqual([404, undefined])
  })

  test.each(['/%', '/%00', '/a%00b/', '/%ff', '*'])('takes %s for no address', async (path) => {
    expect((await ask(server, path)).status).toBe(400)
  })

  test('answers every request from one release, and the next from the next', async () => {
    const before = shown
    const next = await makeFixtureRelease(folder.dir, {'/': '<h1>Next</h1>'})
    shown = next
    expect((await ask(server, '/')).body).toBe('<h1>Next</h1>')
    expect((await ask(server, '/glossary/churn/')).status).toBe(404)
    shown = undefined
    expect((await ask(server, '/')).status).toBe(503)
    shown = before
    expect((await ask(server, '/')).body).toBe('<h1>Home</h1>')
  })

  test('tells its owner, and not the reader, why a release cannot be read', async () => {
    const errors: unknown[] = []
    await using broken = await serveRelease({
      current: () => Promise.reject(new Error('/secret/path')),
      port: 0,
      onError: (error) => errors.push(error),
    })
    const {status, body} = await ask(broken, '/')
    expect([status, body]).toEqual([500, 'The site cannot be read.\n'])
    expect(errors).toEqual([new Error('/secret/path')])
  })

  test('answers 500 where the content of a release is lost', async () => {
    await using other = await makeFixtureFolder()
    const release = await makeFixtureRelease(other.dir, {'/': 'lost'})
    await using lossy = await serveRelease({current: async () => release, port: 0})
    await rm(join(other.dir, 'files'), {recursive: true})
    const {status, headers, body} = await ask(lossy, '/')
    expect([status, headers.etag, body]).toEqual([500, undefined, 'The file cannot be read.\n'])
  })

  test('names a port that is in use', async () => {
    const second = serveRelease({current: async () => shown, port: server.port})
    await expect(second).rejects.toThrow(new ListenError(server.port, 'busy'))
    await expect(second).rejects.toThrow(`Port ${server.port} is in use by another program.`)
  })

  test('listens on this machine only', () => {
    expect(server.origin).toBe(`http://127.0.0.1:${server.port}`)
  })
})

describe('serveRelease, for a site hosted under a path', () => {
  test('answers under that path and nowhere else', async () => {
    const release = await makeFixtureRelease(
      folder.dir,
      {'/': 'Home', '/a/': 'A', '/404.html': 'None'},
      {base: '/trust/', redirects: new Map([['/b/', {to: '/a/', permanent: true}]])},
    )
    await using under = await serveRelease({current: async () => release, port: 0})
    const answers = await Promise.all(
      ['/trust/', '/trust/a/', '/trust/a', '/trust/b/', '/trust', '/', '/a/', '/trustee/'].map(
        async (path) => {
          const {status, headers} = await ask(under, path)
          return [path, status, headers.location]
        },
      ),
    )
    expect(answers).toEqual([
      ['/trust/', 200, undefined],
      ['/trust/a/', 200, undefined],
      ['/trust/a', 301, '/trust/a/'],
      ['/trust/b/', 301, '/trust/a/'],
      ['/trust', 302, '/trust/'],
      ['/', 302, '/trust/'],
      ['/a/', 404, undefined],
      ['/trustee/', 404, undefined],
    ])
  })
})
