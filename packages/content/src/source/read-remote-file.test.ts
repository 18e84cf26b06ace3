import {describe, expect, test} from 'vitest'
import {AssetError} from '../errors.ts'
import {serveLocally} from '../test-support/serve-locally.ts'
import {readRemoteFile, type RemoteRequest} from './read-remote-file.ts'

const refusal = async (url: string, rest: Partial<RemoteRequest> = {}): Promise<string> => {
  try {
    await readRemoteFile({asset: 'image-1', url: new URL(url), ...rest})
  } catch (error) {
    if (error instanceof AssetError) return error.message
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('readRemoteFile', () => {
  test('reads from the lake itself, and shows the token to nobody else', async () => {
    const seen: (string | undefined)[] = []
    await using other = await serveLocally((request, response) => {
      seen.push(request.headers.authorization)
      response.end('other')
    })
    await using lake = await serveLocally((request, response) => {
      seen.push(request.headers.authorization)
      response.end('image')
    })
    const token = {value: 'secret', origin: lake.origin}
    const read = async (origin: string) => {
      const url = new URL('/images/a.png', origin)
      const {bytes} = await readRemoteFile({asset: 'image-1', url, own: origin, token})
      return Buffer.from(bytes).toString()
    }
    expect(await read(lake.origin)).toBe('image')
    expect(await read(other.origin)).toBe('other')
    expect(seen).toEqual(['Bearer secret', undefined])
  })

  test('follows the lake on its own address', async () => {
    await using lake = await serveLocally((request, response) => {
      if (request.url === '/b.png') response.end('image')
      else response.writeHead(302, {location: '/b.png'}).end()
    })
    const {bytes} = await readRemoteFile({
      asset: 'image-1',
      url: new URL('/a.png', lake.origin),
      own: lake.origin,
    })
    expect(Buffer.from(bytes).toString()).toBe('image')
  })

  test('does not follow a redirect to a private address', async () => {
    let asked = 0
    await using target = await serveLocally((_, response) => {
      asked += 1
      response.end('secret')
    })
    const inside = new URL(target.origin)
    for (const to of [
      `${target.origin}/secret`,
      `https://127.0.0.1:${inside.port}/secret`,
      `https://[::ffff:127.0.0.1]:${inside.port}/secret`,
      `https://2130706433:${inside.port}/secret`,
      'https://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
    ]) {
      await using lake = await serveLocally((_, response) => {
        response.writeHead(302, {location: to}).end()
      })
      const said = await refusal(`${lake.origin}/a.png`, {own: lake.origin})
      expect(said).toMatch(/private network|starts with https/)
    }
    expect(asked).toBe(0)
  })

  test('does not ask a host whose name leads into a private network', async () => {
    expect(
      await refusal('https://images.example.com/a.png', {
        resolve: (_host, _options, callback) =>
          callback(null, [
            {address: '93.184.216.34', family: 4},
            {address: '10.0.0.5', family: 4},
          ]),
      }),
    ).toMatchInlineSnapshot(
      `"https://images.example.com/a.png is on this machine or in a private network, which no document may make us ask."`,
    )
  })

  test('asks no host without https, unless it is the lake', async () => {
    expect(await refusal('http://images.example.com/a.png?token=x')).toMatchInlineSnapshot(
      `"http://images.example.com/a.png is not an address that starts with https."`,
    )
  })

  test('says what a host answers instead', async () => {
    await using lake = await serveLocally((_, response) => response.writeHead(404).end())
    const said = await refusal(`${lake.origin}/a.png`, {own: lake.origin})
    expect(said.replace(lake.origin, '')).toBe('/a.png answers 404.')
  })

  test('gives up on a circle of redirects', async () => {
    await using lake = await serveLocally((_, response) => {
      response.writeHead(301, {location: '/a.png'}).end()
    })
    const said = await refusal(`${lake.origin}/a.png`, {own: lake.origin})
    expect(said.replace(lake.origin, '')).toBe('/a.png sends on more than 5 times.')
  })

  test('takes no more than it can hold, announced or not', async () => {
    await using announced = await serveLocally((_, response) => {
      response.writeHead(200, {'content-length': String(60 * 1024 * 1024)})
      response.write('x')
    })
    const expected = 'The image has 60 MB, and more than 50 are not read.'
    expect(await refusal(announced.origin, {own: announced.origin})).toBe(expected)

    const chunk = Buffer.alloc(1024 * 1024)
    await using endless = await serveLocally((_, response) => {
      const more = (): void => {
        while (response.write(chunk)) if (response.destroyed) return
        response.once('drain', more)
      }
      more()
    })
    expect(await refusal(endless.origin, {own: endless.origin})).toBe(
      'The image has 51 MB, and more than 50 are not read.',
    )
  })

  test('says that a connection broke', async () => {
    await using lake = await serveLocally((_, response) => {
      response.writeHead(200, {'content-length': '100'})
      response.write('x', () => response.destroy())
    })
    const said = await refusal(`${lake.origin}/a.png`, {own: lake.origin})
    expect(said.replace(lake.origin, '')).toBe('/a.png cannot be read: aborted.')
  })
})
