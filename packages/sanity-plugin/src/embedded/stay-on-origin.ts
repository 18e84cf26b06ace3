import {listenOverSocket} from './listen-over-socket.ts'

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
 * service only is answered here.
 */
export const stayOnOrigin = (page: Page): void => {
  if (staying.has(page)) return
  staying.add(page)
  const {fetch} = page
  page.localStorage.setItem(...PROTOCOL_HINT)
  page.fetch = (input, init) => {
    const request = input instanceof Request ? input : undefined
    const address = input instanceof Request ? input.url : input
    const url = new URL(address, page.location.href)
    if (url.protocol === 'blob:' || url.protocol === 'data:') return fetch.call(page, input, init)
    if (url.origin !== page.location.origin || OF_THE_SERVICE.test(url.pathname)) {
      return Promise.resolve(answerFor(url))
    }
    // A browser opens six connections to a host over plain HTTP, and a Studio has seven listeners.
    const isListener = url.pathname.includes('/data/listen/') && url.protocol === 'http:'
    const signal = init?.signal ?? request?.signal
    return isListener ? listenOverSocket(url, signal ?? undefined) : fetch.call(page, input, init)
  }
}

/** Nobody knows of a newer Sanity here; whatever else is asked of other origins is not found. */
const answerFor = (url: URL): Response =>
  new Response('{}', {
    status: url.pathname.startsWith('/v1/modules/') ? 200 : 404,
    headers: {'content-type': 'application/json'},
  })
