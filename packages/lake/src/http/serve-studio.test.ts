import {once} from 'node:events'
import {mkdtemp, mkdir, rm, writeFile} from 'node:fs/promises'
import {createServer, get} from 'node:http'
import type {IncomingHttpHeaders, Server} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buffer} from 'node:stream/consumers'
import {brotliCompressSync, brotliDecompressSync} from 'node:zlib'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {serveStudio} from './serve-studio.ts'

const SCRIPT = 'export const answer = 42\n'.repeat(100)

let folder: string
let server: Server
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-studio-'))
  await mkdir(join(folder, 'static'))
  await writeFile(join(folder, 'index.html'), '<title>Studio</title>')
  await writeFile(join(folder, 'static', 'a.js'), SCRIPT)
  await writeFile(join(folder, 'static', 'a.js.br'), brotliCompressSync(SCRIPT))
  server = createServer((request, response) => {
    void serveStudio(folder, request.url ?? '/', request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  server.close()
  await rm(folder, {recursive: true})
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Not `fetch`, which opens what is compressed without saying so. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const address = server.address()
    const port = address !== null && typeof address === 'object' ? address.port : undefined
    get({host: '127.0.0.1', port, path, headers}, (response) => {
      buffer(response).then(
        (body) => resolve({status: response.statusCode, headers: response.headers, body}),
        reject,
      )
    }).on('error', reject)
  })

describe('serveStudio', () => {
  test('sends the compressed twin to who takes it, as the script it is', async () => {
    const {headers, body} = await ask('/static/a.js', {'accept-encoding': 'gzip, deflate, br'})
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT)
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
  })

  test.each([{}, {'accept-encoding': 'gzip'}, {'accept-encoding': 'gzip, br;q=0'}])(
    'sends the file itself to who takes no Brotli: %o',
    async (asked) => {
      const {headers, body} = await ask('/static/a.js', asked)
      expect(body.toString()).toBe(SCRIPT)
      expect(headers['content-encoding']).toBeUndefined()
      expect(headers.vary).toBe('accept-encoding')
    },
  )

  test('sends a file that has no twin as it is', async () => {
    const {headers, body} = await ask('/structure', {'accept-encoding': 'br'})
    expect(body.toString()).toBe('<title>Studio</title>')
    expect(headers['content-encoding']).toBeUndefined()
  })

  test('says 304 to who has the page already, and sends the one that was built since', async () => {
    const {headers} = await ask('/')
    const known = {'if-none-match': `"other", W/${headers.etag}`}
    const again = await ask('/structure', known)
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    await writeFile(join(folder, 'index.html'), '<title>The next Studio</title>')
    expect((await ask('/structure', known)).status).toBe(200)
  })

  test('gives each form of a file a tag of its own', async () => {
    const plain = await ask('/static/a.js')
    const packed = await ask('/static/a.js', {'accept-encoding': 'br'})
    expect(packed.headers.etag).not.toBe(plain.headers.etag)
  })
})
