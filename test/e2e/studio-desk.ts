import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect as impatient, test as base} from '@playwright/test'
import type {BrowserContext, ConsoleMessage, Page} from '@playwright/test'
import {startServing, stop} from '../site-under-test.ts'

/** An editor's desk: lake, Studio and site of `stepzero start`, and a browser in front of them. */
export interface Desk {
  /** Without closing slash. */
  readonly site: string
  /** The origin of the Studio and its lake, without closing slash. */
  readonly studio: string
  /** The sign-in link that the command printed first. */
  readonly link: string
  readonly context: BrowserContext
  /** The page in which the tests of a file go on one after the other. */
  readonly page: Page
  /** Errors in the console, and requests that left the origin of the Studio. */
  readonly noise: readonly string[]
  /** Ends the command as Ctrl-C does. */
  switchOff(): Promise<void>
  /** Starts it again, on the same ports and data. */
  switchOn(): Promise<void>
}

/** Waits as long as a Studio may take to start on a busy machine. */
export const expect = impatient.configure({timeout: 30_000})

/** The lake takes the tenth port after the site's. */
const LAKE_AFTER_SITE = 10

const isFree = async (port: number): Promise<number | undefined> => {
  const server = createServer().listen(port, '127.0.0.1')
  const outcome = await Promise.race([
    once(server, 'listening').then(() => server.address()),
    once(server, 'error').then(() => null),
  ])
  await new Promise((closed) => server.close(closed))
  return outcome !== null && typeof outcome === 'object' ? outcome.port : undefined
}

const freePorts = async (): Promise<number> => {
  const port = await isFree(0)
  if (port === undefined) throw new Error('No port is free.')
  return (await isFree(port + LAKE_AFTER_SITE)) === undefined ? freePorts() : port
}

const listenTo = (page: Page, origin: string, noise: string[]): void => {
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') noise.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => noise.push(String(error)))
  page.on('request', (request) => {
    const {protocol, origin: asked} = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin) noise.push(`asked ${request.url()}`)
  })
}

/** Playwright's `test` with one desk for all tests of a worker, which are meant to be serial. */
export const test = base.extend<object, {desk: Desk; deskOf: string}>({
  // A worker that goes on to another file would keep its desk, whose link was used already: a file
  // that names its desk otherwise gets a worker of its own.
  deskOf: ['nobody', {scope: 'worker', option: true}],
  desk: [
    async ({browser}, use) => {
      const data = await mkdtemp(join(tmpdir(), 'stepzero-studio-'))
      const port = await freePorts()
      const flags = ['start', '--port', String(port), '--data', data]
      // The link is printed last, when everything else answers.
      const open = () => startServing(flags, /(http:\S+\/login#\S+)/)
      let running = await open()
      const studio = `http://127.0.0.1:${port + LAKE_AFTER_SITE}`
      const context = await browser.newContext({
        baseURL: studio,
        viewport: {width: 1280, height: 900},
      })
      const page = await context.newPage()
      const noise: string[] = []
      listenTo(page, studio, noise)
      await use({
        site: `http://127.0.0.1:${port}`,
        studio,
        link: running.address,
        context,
        page,
        noise,
        switchOff: () => stop(running.child),
        switchOn: async () => {
          running = await open()
        },
      })
      await context.close()
      await stop(running.child)
      await rm(data, {recursive: true})
    },
    // The first start builds the Studio, which takes minutes on a busy machine.
    {scope: 'worker', timeout: 300_000},
  ],
})
