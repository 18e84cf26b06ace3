import {createServer} from 'node:http'
import {describe, expect, test, vi} from 'vitest'
import {stayOnOrigin, type Page} from './stay-on-origin.ts'

const pageAt = (origin: string) => {
  const asked: string[] = []
  const page: Page = {
    fetch: async (input) => {
      asked.push(new URL(input instanceof Request ? input.url : input, origin).pathname)
      return new Response('from the lake')
    },
    location: {href: `${origin}/structure`, origin},
    localStorage: {setItem: vi.fn<Storage['setItem']>()},
  }
  stayOnOrigin(page)
  return {page, asked}
}

describe('stayOnOrigin', () => {
  test('lets requests to the own origin pass', async () => {
    const {page, asked} = pageAt('http://localhost:4010')
    const response = await page.fetch('/v1/users/me')
    expect(await response.text()).toBe('from the lake')
    expect(asked).toEqual(['/v1/users/me'])
  })

  test('sends nothing to another origin, not even to another port', async () => {
    const {page, asked} = pageAt('http://localhost:4010')
    const foreign = ['https://api.sanity.io/vX/intake', 'http://localhost:4000/', '//example.com/x']
    const answers = await Promise.all(foreign.map((address) => page.fetch(address)))
    expect(answers.map(({status}) => status)).toEqual([404, 404, 404])
    expect(asked).toEqual([])
  })

  test('answers by itself what only the service of Sanity knows', async () => {
    const {page, asked} = pageAt('http://localhost:4010')
    const paths = ['/v1/help?m=sanity', '/v2023-12-11/journey/trial', '/v2023-12-18/intake/batch']
    const answers = await Promise.all(paths.map((path) => page.fetch(path)))
    expect(answers.map(({status}) => status)).toEqual([404, 404, 404])
    expect(asked).toEqual([])
    await page.fetch('/vX/journey/announcements')
    expect(asked).toEqual(['/vX/journey/announcements'])
  })

  test('knows of no newer version of Sanity', async () => {
    const {page} = pageAt('http://localhost:4010')
    const response = await page.fetch('https://sanity-cdn.com/v1/modules/sanity/latest/^6.16.0/t1')
    expect(await response.json()).toEqual({})
  })

  test('listens through a socket from where it was, and says when it cannot connect', async () => {
    const upgrades: (string | undefined)[] = []
    const server = createServer().on('upgrade', (request, socket) => {
      upgrades.push(request.url)
      socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const {page, asked} = pageAt(`http://127.0.0.1:${port}`)
    const headers = {'Last-Event-ID': 'tx#p1'}
    const listening = page.fetch('/v1/data/listen/production?query=*', {headers})
    await expect(listening).rejects.toThrow('could not connect')
    expect(new Set(upgrades)).toEqual(
      new Set(['/v1/data/listen/production?query=*&lastEventId=tx%23p1']),
    )
    expect(new Set(asked)).toEqual(new Set(['/v1/ping']))
    server.close()
  })

  test('ends a listener that is called off before it connects', async () => {
    const {page} = pageAt('http://127.0.0.1:9')
    const listening = page.fetch('/v1/data/listen/production', {signal: AbortSignal.abort()})
    await expect(listening).rejects.toThrow('aborted')
  })
})
