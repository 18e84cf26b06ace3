import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {RequestListener, Server} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {assetFetcher} from './fetch-asset.ts'
import type {FetchOptions} from './fetch-asset.ts'

let folder: string
let server: Server
let port: number
let answer: RequestListener
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetch-asset-'))
  answer = (_, response) => response.end('bytes')
  server = createServer((request, response) => answer(request, response))
  const {promise, resolve} = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, {recursive: true})
})

/** Names that lead to our server, which stands for a public one. */
const PUBLIC = ['public.example', 'also-public.example']
const world: FetchOptions = {
  resolve: (host, _, callback) => {
    const address = PUBLIC.includes(host) ? '127.0.0.1' : '10.0.0.7'
    callback(null, [{address, family: 4}])
  },
  isPublic: (address) => address === '127.0.0.1',
}

const bothWays: NonNullable<FetchOptions['resolve']> = (_host, _options, callback) =>
  callback(null, [
    {address: '127.0.0.1', family: 4},
    {address: '10.0.0.7', family: 4},
  ])

async function fetched(url: string, options: FetchOptions = world): Promise<string> {
  const file = join(folder, 'file')
  await assetFetcher(options)(new URL(url), file)
  return readFile(file, 'utf8')
}

const redirectTo =
  (location: string): RequestListener =>
  (request, response) => {
    if (request.url !== '/start') return void response.end('bytes')
    response.writeHead(302, {location}).end()
  }

describe('an asset of the web', () => {
  test('is fetched from a public host, also by a redirect', async () => {
    expect(await fetched(`http://public.example:${port}/a.png`)).toBe('bytes')
    await rm(join(folder, 'file'))
    answer = redirectTo(`http://also-public.example:${port}/b`)
    expect(await fetched(`http://public.example:${port}/start`)).toBe('bytes')
  })

  test.each([
    'http://127.0.0.1/a',
    'http://localhost/a',
    'http://[::1]/a',
    'http://[::ffff:127.0.0.1]/a',
    'http://0x7f000001/a',
    'http://2130706433/a',
    'http://10.1.2.3/a',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.0.1/a',
    'http://[fd00::1]/a',
  ])('is not fetched from %s', async (url) => {
    await expect(fetched(url, {})).rejects.toThrow('in a private network')
  })

  test('is not fetched from a public name that leads to a private address', async () => {
    await expect(fetched(`http://inside.example:${port}/a`)).rejects.toThrow('in a private network')
  })

  test('is not fetched where one of the addresses of a name is private', async () => {
    const asked = fetched(`http://public.example:${port}/a`, {...world, resolve: bothWays})
    await expect(asked).rejects.toThrow('in a private network')
  })

  test.each(['http://inside.example/a', 'http://10.0.0.7/a', 'file:///etc/passwd'])(
    'is not fetched by a redirect to %s',
    async (location) => {
      answer = redirectTo(location)
      const asked = fetched(`http://public.example:${port}/start`)
      await expect(asked).rejects.toThrow(/private network|no address of the web/)
    },
  )

  test('says so where it is not there, or is sent on for ever', async () => {
    answer = (_, response) => response.writeHead(404).end()
    await expect(fetched(`http://public.example:${port}/a`)).rejects.toThrow('answers 404')
    answer = (_, response) => response.writeHead(302, {location: '/start'}).end()
    const asked = fetched(`http://public.example:${port}/start`)
    await expect(asked).rejects.toThrow('sends on more than 5 times')
  })
})
