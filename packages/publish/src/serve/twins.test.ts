import {request, type IncomingHttpHeaders} from 'node:http'
import {readdir, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {DiskError} from '../disk-error.ts'
import {makeFixtureFolder} from '../fixture-folder.ts'
import {makeFixtureRelease} from '../fixture-release.ts'
import type {Release} from '../release/release.ts'
import type {SiteServer} from './listen-here.ts'
import {serveRelease} from './serve-release.ts'
import {openTwins} from './twins.ts'

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

function ask(server: SiteServer, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port: server.port, path, headers}, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts),
        })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

const PAGE = `<h1>Churn</h1>${'<p>Customers leave, and say why.</p>'.repeat(60)}`
const BROWSER = {'Accept-Encoding': 'gzip, deflate, br, zstd'}

let folder: Awaited<ReturnType<typeof makeFixtureFolder>>
let release: Release
let twinsDir: string
let server: SiteServer

beforeAll(async () => {
  folder = await makeFixtureFolder()
  twinsDir = join(folder.dir, 'twins')
  release = await makeFixtureRelease(folder.dir, {
    '/': PAGE,
    '/small/': '<h1>Small</h1>',
    '/404.html': PAGE.replace('Churn', 'None'),
    '/fonts/a.woff2': 'font'.repeat(500),
  })
  server = await serveRelease({current: async () => release, port: 0, twinsDir})
})

afterAll(async () => {
  await server.close()
  await folder[Symbol.asyncDispose]()
})

describe('a page', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0.1, gzip;q=0.9', 'gzip', gunzipSync],
  ] as const)('is sent to who takes %s as %s', async (accepted, coding, unpack) => {
    const {status, headers, body} = await ask(server, '/', {'Accept-Encoding': accepted})
    expect([status, headers['content-encoding'], headers.vary]).toEqual([
      200,
      coding,
      'Accept-Encoding',
    ])
    expect(Number(headers['content-length'])).toBe(body.length)
    expect(body.length).toBeLessThan(PAGE.length / 4)
    expect(unpack(body).toString()).toBe(PAGE)
  })

  test.each(['identity', '', 'zstd', 'br;q=0, gzip;q=0'])(
    'is sent as it is to who takes "%s"',
    async (accepted) => {
      const {headers, body} = await ask(server, '/', {'Accept-Encoding': accepted})
      expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'Accept-Encoding'])
      expect(body.toString()).toBe(PAGE)
    },
  )

  test('has a tag for each way it is sent, and is unchanged by that tag alone', async () => {
    const plain = (await ask(server, '/', {})).headers.etag ?? ''
    const packed = (await ask(server, '/', BROWSER)).headers.etag ?? ''
    expect(packed).toBe(plain.replace(/"$/, '-br"'))
    const again = await ask(server, '/', {...BROWSER, 'If-None-Match': packed})
    expect([again.status, again.headers.vary, again.body.length]).toEqual([
      304,
      'Accept-Encoding',
      0,
    ])
    expect((await ask(server, '/', {...BROWSER, 'If-None-Match': plain})).status).toBe(200)
  })

  test('is compressed where it is the one for unknown addresses', async () => {
    const {status, headers, body} = await ask(server, '/nothing/', BROWSER)
    expect([status, headers['content-encoding'], headers.etag]).toEqual([404, 'br', undefined])
    expect(brotliDecompressSync(body).toString()).toContain('<h1>None</h1>')
  })

  test('is compressed once, however many ask at a time', async () => {
    await Promise.all(Array.from({length: 20}, () => ask(server, '/', BROWSER)))
    const {hash} = release.manifest.files.get('/') ?? {hash: ''}
    const made = (await readdir(twinsDir)).filter((name) => name.startsWith(hash))
    expect(made.sort()).toEqual([`${hash}.br`, `${hash}.gzip`])
  })
})

test.each(['/small/', '/fonts/a.woff2'])('%s gains nothing and is sent as it is', async (path) => {
  const {headers} = await ask(server, path, BROWSER)
  expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined])
})

describe('twins', () => {
  test('that cannot be written leave files as they are, and their owner knows', async () => {
    const errors: unknown[] = []
    const blocked = join(folder.dir, 'blocked')
    await writeFile(blocked, 'no folder')
    await using plain = await serveRelease({
      current: async () => release,
      port: 0,
      twinsDir: blocked,
      onError: (error) => errors.push(error),
    })
    const {status, headers, body} = await ask(plain, '/', BROWSER)
    expect([status, headers['content-encoding'], body.toString()]).toEqual([200, undefined, PAGE])
    expect(errors).toEqual([expect.any(DiskError)])
  })

  test('are of the content that was asked for, and of no later one', async () => {
    const twins = await openTwins(join(folder.dir, 'others'))
    const file = release.manifest.files.get('/') ?? {hash: '', size: 0, type: ''}
    const later = join(folder.dir, 'later.html')
    await writeFile(later, PAGE.replace('Churn', 'Other'))
    expect(await twins.find(file, later, 'br')).toBeUndefined()
    expect(await readdir(twins.root)).toEqual([])
  })

  test('that nobody asked for in a month are made again when somebody does', async () => {
    const root = join(folder.dir, 'aged')
    const twins = await openTwins(root)
    const file = release.manifest.files.get('/') ?? {hash: '', size: 0, type: ''}
    const path = join(release.root, release.locate('/', file))
    const name = (await twins.find(file, path, 'br')) ?? ''
    const longAgo = new Date(Date.now() - 40 * 24 * 3_600_000)
    await utimes(join(root, name), longAgo, longAgo)
    const reopened = await openTwins(root)
    expect(await readdir(root)).toEqual([])
    expect(await reopened.find(file, path, 'br')).toBe(name)
  })
})
