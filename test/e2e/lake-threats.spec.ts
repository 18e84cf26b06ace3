import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test, type BrowserContext, type Page} from '@playwright/test'
import {runCommand, startServing, stop} from '../site-under-test.ts'

/** What a browser lets other pages do to somebody who is signed in: all of it must come to nothing. */

const TOKEN = 'a-token-that-only-tests-know'
const SECRET = 'Only for those who are signed in'

let folder: string
let lake: Awaited<ReturnType<typeof startServing>>
let elsewhere: Server
let context: BrowserContext
let link: string

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${lake.address}/v2025-02-19${path}`, {
    ...init,
    headers: {authorization: `Bearer ${TOKEN}`},
  })

test.describe.configure({mode: 'serial'})

test.beforeAll(async ({browser}) => {
  test.setTimeout(180_000)
  folder = await mkdtemp(join(tmpdir(), 'stepzero-threats-'))
  const flags = ['--port', '0', '--data', folder, '--seed', 'none', '--token', TOKEN]
  lake = await startServing(['lake', ...flags], /Content Lake\s+(http:\S+)/)
  const body = {mutations: [{create: {_id: 'drafts.secret', _type: 'note', title: SECRET}}]}
  await ask('/data/mutate/production', {method: 'POST', body: JSON.stringify(body)})
  elsewhere = createServer((_, response) => {
    response.writeHead(200, {'content-type': 'text/html'}).end('<title>Elsewhere</title>')
  }).listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  link = (await runCommand(['login', '--data', folder])).output.trim()
  context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  // Who is signed in is taken from the sign-in page to the first one.
  await page.waitForURL(`${lake.address}/`)
  await page.close()
})

test.afterAll(async () => {
  await context.close()
  elsewhere.close()
  elsewhere.closeAllConnections()
  await stop(lake.child)
  await rm(folder, {recursive: true})
})

/** A page of the same host on another port, which is the same site, and one of another site. */
const pageOf = async (host: '127.0.0.1' | 'evil.localhost'): Promise<Page> => {
  const address = elsewhere.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const page = await context.newPage()
  await page.goto(`http://${host}:${port}/`)
  return page
}

const DRAFT = '/v2025-02-19/data/doc/production/drafts.secret'
const MUTATION = '{"mutations":[{"create":{"_type":"evil"}}]}'
const harm = async (): Promise<unknown> => {
  const answer = await ask(
    '/data/query/production?perspective=raw&query=count(*%5B_type=="evil"%5D)',
  )
  const body: unknown = await answer.json()
  return body
}

test('our own page is let in by its cookie, which no script can read', async () => {
  const page = await context.newPage()
  await page.goto(`${lake.address}/login`)
  const own = await page.evaluate(async (path) => (await fetch(path)).text(), DRAFT)
  expect(own).toContain(SECRET)
  expect(await page.evaluate(() => document.cookie)).toBe('')
  const [cookie, ...others] = await context.cookies()
  const {port} = new URL(lake.address)
  expect(others).toEqual([])
  expect(cookie).toMatchObject({
    name: `stepzero_session_${port}`,
    domain: '127.0.0.1',
    httpOnly: true,
    sameSite: 'Strict',
  })
  await page.close()
})

test('the link that was used signs nobody in again', async ({browser}) => {
  const other = await browser.newContext()
  const page = await other.newPage()
  const refused = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.goto(link)
  expect((await refused).status()).toBe(401)
  expect(await other.cookies()).toEqual([])
  await other.close()
})

for (const host of ['127.0.0.1', 'evil.localhost'] as const) {
  const who = host === '127.0.0.1' ? 'a page on another port' : 'a page of another site'

  test(`${who} reads nothing`, async () => {
    const page = await pageOf(host)
    const read = await page.evaluate(
      async ([address, path]) => {
        const url = `${address}${path}`
        const outcomes = await Promise.allSettled([
          fetch(url, {credentials: 'include'}).then((response) => response.text()),
          fetch(url, {credentials: 'include', mode: 'no-cors'}).then((response) => response.text()),
          new Promise((resolve, reject) => {
            const source = new EventSource(
              `${address}/v1/data/listen/production?query=*&includeResult=true`,
              {withCredentials: true},
            )
            source.addEventListener('welcome', () => resolve('welcome'))
            source.addEventListener('error', () => reject(new Error('refused')))
          }),
          new Promise((resolve, reject) => {
            const script = document.createElement('script')
            script.src = url
            script.addEventListener('load', () => resolve('loaded'))
            script.addEventListener('error', () => reject(new Error('refused')))
            document.head.append(script)
          }),
          new Promise((resolve, reject) => {
            const image = new Image()
            image.addEventListener('load', () => resolve('loaded'))
            image.addEventListener('error', () => reject(new Error('refused')))
            image.src = url
          }),
        ])
        return outcomes.map((one) => (one.status === 'fulfilled' ? one.value : ''))
      },
      [lake.address, DRAFT] as const,
    )
    expect(read).toEqual(['', '', '', '', ''])
    await page.close()
  })

  test(`${who} writes nothing, by script or by form`, async () => {
    const page = await pageOf(host)
    await page.evaluate(
      async ([address, body]) => {
        const url = `${address}/v2025-02-19/data/mutate/production`
        const send = (init: RequestInit) =>
          fetch(url, {method: 'POST', body, credentials: 'include', ...init})
        await Promise.allSettled([
          send({mode: 'no-cors', headers: {'content-type': 'text/plain'}}),
          send({headers: {'content-type': 'application/json'}}),
        ])
        navigator.sendBeacon(url, body)
      },
      [lake.address, MUTATION] as const,
    )
    // A form that is sent as text is the oldest way to send JSON in somebody else's name.
    await page.evaluate(
      ([address, body]) => {
        const form = document.createElement('form')
        form.method = 'post'
        form.enctype = 'text/plain'
        form.action = `${address}/v2025-02-19/data/mutate/production`
        const field = document.createElement('input')
        field.name = body.replace(/\}$/, ',"x":"')
        field.value = '"}'
        form.append(field)
        document.body.append(form)
        form.submit()
      },
      [lake.address, MUTATION] as const,
    )
    await page.waitForURL(/\/data\/mutate\//)
    await expect(page.locator('body')).toContainText(/"statusCode":40[13]/)
    expect(await harm()).toMatchObject({result: 0})
    await page.close()
  })

  test(`${who} opens no socket`, async () => {
    const page = await pageOf(host)
    const outcome = await page.evaluate(async (address) => {
      const socket = new WebSocket(`${address.replace('http', 'ws')}/v2022-06-30/socket/production`)
      return new Promise<string>((resolve) => {
        socket.addEventListener('open', () => resolve('open'))
        socket.addEventListener('error', () => resolve('refused'))
      })
    }, lake.address)
    expect(outcome).toBe('refused')
    await page.close()
  })

  test(`${who} cannot show the lake in a frame with the session in it`, async () => {
    const page = await pageOf(host)
    const answered = page.waitForResponse((response) => response.url().includes(DRAFT))
    await page.evaluate((url) => {
      const frame = document.createElement('iframe')
      frame.src = url
      document.body.append(frame)
    }, `${lake.address}${DRAFT}`)
    const response = await answered
    const body = await response.text().catch(() => '')
    expect(body).not.toContain(SECRET)
    await page.close()
  })
}

test('a name that was made to lead here is turned away', async () => {
  const {port} = new URL(lake.address)
  const page = await context.newPage()
  const response = await page.goto(`http://rebound.localhost:${port}${DRAFT}`)
  expect(response?.status()).toBe(421)
  expect(await page.content()).not.toContain(SECRET)
  await page.close()
})

const upload = async (kind: string, name: string, body: string): Promise<string> => {
  const answer = await ask(`/assets/${kind}/production?filename=${name}`, {method: 'POST', body})
  const url = /"url":"([^"]+)"/.exec(await answer.text())?.[1]
  if (url === undefined) throw new Error(`${name} was not taken.`)
  return url
}

test('an uploaded page is saved and never shown', async () => {
  const url = await upload('files', 'evil.html', '<script>document.title = "ran"</script>')
  const page = await context.newPage()
  const saved = page.waitForEvent('download')
  await page.goto(url).catch(() => undefined)
  expect((await saved).suggestedFilename()).toBe('evil.html')
  await page.close()
})

test('an uploaded drawing is shown as pixels, and its script does not run', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>fetch("/v1/ping?ran")</script></svg>'
  const url = await upload('images', 'evil.svg', svg)
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const response = await page.goto(url)
  expect(response?.headers()['content-type']).toBe('image/png')
  expect(response?.headers()['content-security-policy']).toBe("sandbox; default-src 'none'")
  expect(asked.filter((one) => one.includes('ran'))).toEqual([])
  await page.close()
})
