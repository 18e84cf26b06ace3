import {listenOverSocket} from './listen-over-socket.ts'
import {waitForLake} from './wait-for-lake.ts'

/** The parts of a window that sending requests depends on. */
export interface Page {
  fetch: typeof fetch
  readonly location: Pick<Location, 'href' | 'origin'>
  readonly localStorage: Pick<Storage, 'setItem'>
}

/** Hides Sanity's advice to use HTTP/2: listeners go over sockets, so nothing has to wait. */
const PROTOCOL_HINT = ['_sanity_debugProtocol', 'h2'] as const

/** What only Sanity's own service can say: offers, limits of a plan, help, and where its statistics go. */
const OF_THE_SERVICE = /^\/v[^/]+\/(?:journey\/(?!announcements)|help$|intake\/batch$)/u

const staying = new WeakSet<Page>()

/**
 * Keeps every request of a page on its own origin: listeners go over sockets where the page came
 * over plain HTTP, and what Sanity asks elsewhere (for newer versions of itself, say) or of its own
 * service only is answered here. While the lake is away, what is asked of it waits.
 */
export const stayOnOrigin = (page: Page): void => {
  if (staying.has(page)) return
  staying.add(page)
  const fetch: Page['fetch'] = page.fetch.bind(page)
  const patiently = waitForLake(() => fetch(new URL('/v1/ping', page.location.origin)))
  page.localStorage.setItem(...PROTOCOL_HINT)
  page.fetch = (input, init) => {
    const request = input instanceof Request ? input : undefined
    const address = input instanceof Request ? input.url : input
    const url = new URL(address, page.location.href)
    if (url.protocol === 'blob:' || url.protocol === 'data:') return fetch(input, init)
    if (url.origin !== page.location.origin || OF_THE_SERVICE.test(url.pathname)) {
      return Promise.resolve(answerFor(url))
    }
    const asked = {
      url,
      method: init?.method ?? request?.method ?? 'GET',
      body: init?.body,
      signal: init?.signal ?? request?.signal,
    }
    // A browser opens six connections to a host over plain HTTP, and a Studio has seven listeners.
    const isListener = url.pathname.includes('/data/listen/') && url.protocol === 'http:'
    if (!isListener) return patiently(asked, () => fetch(input, init))
    const lastEventId = new Headers(init?.headers ?? request?.headers).get('last-event-id')
    return patiently(asked, () => listenOverSocket(url, asked.signal, lastEventId ?? undefined))
  }
}

/** Nobody knows of a newer Sanity here; whatever else is asked of other origins is not found. */
const answerFor = (url: URL): Response =>
  new Response('{}', {
    status: url.pathname.startsWith('/v1/modules/') ? 200 : 404,
    headers: {'content-type': 'application/json'},
  })
