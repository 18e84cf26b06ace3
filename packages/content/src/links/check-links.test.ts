import type {IncomingMessage, ServerResponse} from 'node:http'
import {describe, expect, test} from 'vitest'
import type {Resolve} from '../source/look-up-public.ts'
import {serveLocally} from '../test-support/serve-locally.ts'
import {checkLinks, type CheckLinksOptions} from './check-links.ts'

/** Every name is this machine, but for those that say otherwise. */
const resolve: Resolve = (host, _options, callback) => {
  const fail = (code: string): void => callback(Object.assign(new Error(code), {code}), [])
  if (host === 'nowhere.test') fail('ENOTFOUND')
  else if (host === 'later.test') fail('EAI_AGAIN')
  else if (host === 'inside.test') callback(null, [{address: '10.0.0.5', family: 4}])
  else callback(null, [{address: '127.0.0.1', family: 4}])
}

const QUICK = {
  allowLoopback: true,
  pause: 0,
  backoff: 1,
  longestWait: 20,
  patience: 5000,
  resolve,
} as const satisfies CheckLinksOptions

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Answers by path; anything else, `robots.txt` among it, is not there. */
const serve = async (answers: Readonly<Record<string, Answer>>) => {
  const asked: string[] = []
  const server = await serveLocally((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const answer = answers[request.url ?? '']
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })
  return {
    asked,
    origin: server.origin,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end()

/** What is found at one path of a host that answers so, without the host's own address. */
const find = async (answers: Readonly<Record<string, Answer>>, options: CheckLinksOptions = {}) => {
  await using server = await serve(answers)
  const address = `${server.origin}/a`
  const finding = (await checkLinks([address], {...QUICK, ...options})).get(address)
  const plain = (text = ''): string => text.replaceAll(server.origin, '')
  return {
    state: finding?.state,
    reason: plain(finding?.reason),
    ...(finding?.movedTo === undefined ? {} : {movedTo: plain(finding.movedTo)}),
    asked: server.asked.filter((request) => !request.endsWith('/robots.txt')),
  }
}

const endless: Answer = (request, response) => {
  if (request.method === 'HEAD') return void response.writeHead(405).end()
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
    response.once('drain', more)
  }
  more()
}

const slow: Answer = () => undefined

const broken: Answer = ({socket}) => socket.resetAndDestroy()

const offline: Resolve = (_host, _options, callback) =>
  callback(Object.assign(new Error('ENOTFOUND'), {code: 'ENOTFOUND'}), [])

const robots: Answer = (_, response) =>
  void response.end('User-agent: *\nDisallow: /\n\nUser-agent: Stepzero\nDisallow: /a')

describe('checkLinks', () => {
  test('finds fine what answers, with HEAD alone', async () => {
    expect(await find({'/a': status(200)})).toEqual({
      state: 'fine',
      reason: 'answers 200',
      asked: ['HEAD /a'],
    })
  })

  test.each([404, 410])('finds gone what answers %i to GET as well', async (code) => {
    expect(await find({'/a': status(code)})).toEqual({
      state: 'gone',
      reason: `answers ${code}`,
      asked: ['HEAD /a', 'GET /a'],
    })
  })

  test.each([403, 404, 405, 500, 501])('asks with GET where HEAD brings %i', async (code) => {
    const answer: Answer = (request, response) =>
      void response.writeHead(request.method === 'HEAD' ? code : 200).end()
    expect(await find({'/a': answer})).toMatchObject({state: 'fine', asked: ['HEAD /a', 'GET /a']})
  })

  test.each([401, 403, 429, 451, 500, 503])('cannot tell what %i means', async (code) => {
    expect(await find({'/a': status(code)})).toMatchObject({
      state: 'cannotTell',
      reason: `answers ${code}`,
    })
  })

  test('asks again after a failure that may pass', async () => {
    let count = 0
    const answer: Answer = (_, response) => {
      count += 1
      response.writeHead(count < 3 ? 500 : 200).end()
    }
    expect(await find({'/a': answer})).toMatchObject({state: 'fine'})
    expect(count).toBe(3)
  })

  test('reads no more of an endless body than it has come for', async () => {
    expect(await find({'/a': endless})).toMatchObject({state: 'fine'})
    expect(await find({'/robots.txt': endless, '/a': status(200)})).toMatchObject({state: 'fine'})
  })

  test('cannot tell what answers too slowly, breaks off or sends too many headers', async () => {
    expect(await find({'/a': slow}, {patience: 30})).toMatchObject({
      state: 'cannotTell',
      reason: 'did not answer within 0.03 seconds',
    })
    expect(await find({'/a': broken})).toMatchObject({
      state: 'cannotTell',
      reason: 'broke the connection',
      asked: ['HEAD /a', 'GET /a', 'GET /a'],
    })
    expect(await find({'/a': status(200, {big: 'x'.repeat(100_000)})})).toMatchObject({
      state: 'cannotTell',
      reason: 'sends more headers than are read',
      asked: ['HEAD /a'],
    })
  })

  test('follows redirects, and tells where an address is for good', async () => {
    expect(
      await find({
        '/a': status(301, {location: '/b'}),
        '/b': status(308, {location: '/c'}),
        '/c': status(302, {location: '/today'}),
        '/today': status(200),
      }),
    ).toMatchObject({state: 'fine', movedTo: '/c', reason: 'leads to /today, which answers 200'})
    expect(await find({'/a': status(301, {location: '/b'})})).toMatchObject({
      state: 'gone',
      reason: 'leads to /b, which answers 404',
    })
  })

  test('gives up on circles and on long ways', async () => {
    const circle = {'/a': status(302, {location: '/b'}), '/b': status(302, {location: '/a#x'})}
    expect(await find(circle)).toMatchObject({
      state: 'cannotTell',
      reason: 'sends on in a circle',
      asked: ['HEAD /a', 'HEAD /b'],
    })
    const steps = Array.from({length: 12}, (_, step) => `/a${step || ''}`)
    const long = steps.map((path, at) => [path, status(302, {location: `/a${at + 1}`})] as const)
    const {asked, ...found} = await find(Object.fromEntries(long))
    expect(found).toMatchObject({state: 'cannotTell', reason: 'sends on more than 10 times'})
    expect(asked).toHaveLength(11)
  })

  test('asks nothing of a private network, at once or by a redirect', async () => {
    const reason = 'is on this machine or in a private network'
    const open = {...QUICK, allowLoopback: false}
    await using server = await serve({})
    const inside = [server.origin, 'http://inside.test/', 'http://[::1]/', 'http://2130706433/']
    const found = await checkLinks(inside, open)
    expect([...found.values()]).toEqual(inside.map(() => ({state: 'cannotTell', reason})))
    expect(server.asked).toEqual([])

    for (const to of ['http://inside.test/', 'http://169.254.169.254/latest']) {
      const {state, reason: said} = await find({'/a': status(302, {location: to})})
      expect({state, said}).toEqual({state: 'cannotTell', said: `leads to ${to}, which ${reason}`})
    }
    expect(await find({'/a': status(302, {location: 'file:///etc/passwd'})})).toMatchObject({
      state: 'cannotTell',
      reason: 'sends on to what is no address',
    })
  })

  test('finds gone what is on a host that does not exist, where names can be looked up', async () => {
    const addresses = ['http://nowhere.test/a', 'http://later.test/a', 'mailto:a@example.com']
    const found = await checkLinks(addresses, QUICK)
    expect([...found.values()].map(({state}) => state)).toEqual([
      'gone',
      'cannotTell',
      'cannotTell',
    ])

    const [finding] = (await checkLinks(addresses, {...QUICK, resolve: offline})).values()
    expect(finding).toEqual({
      state: 'cannotTell',
      reason: 'cannot be asked: no host name is found from here',
    })
  })

  test('keeps to robots.txt, which is read once', async () => {
    await using server = await serve({'/robots.txt': robots, '/b': status(200), '/c': status(200)})
    const found = await checkLinks(
      ['/a', '/b', '/c'].map((path) => `${server.origin}${path}`),
      QUICK,
    )
    expect([...found.values()].map(({state}) => state)).toEqual(['cannotTell', 'fine', 'fine'])
    expect(server.asked).toEqual(['GET /robots.txt', 'HEAD /b', 'HEAD /c'])
  })

  test('leaves a host alone whose robots.txt fails', async () => {
    expect(await find({'/robots.txt': status(500), '/a': status(200)})).toEqual({
      state: 'cannotTell',
      reason: 'is on a host whose robots.txt answers 500',
      asked: [],
    })
  })

  test('waits as long as a host asks for', async () => {
    const times: number[] = []
    const busy: Answer = (_, response) => {
      times.push(performance.now())
      if (times.length > 1) response.end()
      else response.writeHead(429, {'retry-after': '0.05'}).end()
    }
    expect(await find({'/a': busy}, {longestWait: 60})).toMatchObject({state: 'fine'})
    const [first = 0, second = 0] = times
    // Never less, however busy the machine is.
    expect(second - first).toBeGreaterThanOrEqual(50)
  })

  test('asks a host no more that wants to be left alone for longer', async () => {
    const busy = status(429, {'retry-after': '3600'})
    await using server = await serve({'/a': busy, '/b': status(200)})
    const found = await checkLinks([`${server.origin}/a`, `${server.origin}/b`], QUICK)
    expect([...found.values()]).toEqual([
      {state: 'cannotTell', reason: 'answers 429'},
      {state: 'cannotTell', reason: 'asks to be left alone for 3600 seconds'},
    ])
    expect(server.asked).toEqual(['GET /robots.txt', 'HEAD /a'])
  })

  test('asks one thing at a time of a host, and several hosts side by side, up to the limit', async () => {
    const now = new Map<string, number>()
    let [most, mostHosts] = [0, 0]
    await using server = await serveLocally(({headers: {host = ''}}, response) => {
      now.set(host, (now.get(host) ?? 0) + 1)
      most = Math.max(most, ...now.values())
      mostHosts = Math.max(mostHosts, [...now.values()].filter((count) => count > 0).length)
      setTimeout(() => {
        now.set(host, (now.get(host) ?? 0) - 1)
        response.end()
      }, 5)
    })
    const {port} = new URL(server.origin)
    const addresses = ['a', 'b', 'c', 'd', 'e'].flatMap((host) =>
      [1, 2, 3, 4].map((page) => `http://${host}.test:${port}/${page}`),
    )
    const found = await checkLinks([...addresses, ...addresses], {...QUICK, hosts: 3})
    expect([...found.values()].every(({state}) => state === 'fine')).toBe(true)
    expect({most, mostHosts}).toEqual({most: 1, mostHosts: 3})
  })

  test('says who asks, and sends no password', async () => {
    const seen: unknown[] = []
    await using server = await serveLocally(({headers}, response) => {
      seen.push([headers['user-agent'], headers.authorization])
      response.end()
    })
    const address = server.origin.replace('http://', 'http://me:secret@')
    await checkLinks([address], {...QUICK, site: 'https://www.example.com/sub\r\nX: y'})
    expect(new Set(seen.flat())).toEqual(
      new Set([
        'Stepzero/1.0 (+https://www.example.com/subX:%20y; link check of cited sources)',
        undefined,
      ]),
    )
  })
})
