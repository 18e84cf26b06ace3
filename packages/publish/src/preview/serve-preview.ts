import type {IncomingMessage, ServerResponse} from 'node:http'
import type {CompiledSite} from '../compile/compile-site.ts'
import {HEADERS, POLICY} from '../policy.ts'
import {nodeHttp} from '../serve/node-http.ts'
import {hrefOf} from '../release/href-of.ts'
import type {SiteApp} from '../render/load-app.ts'
import {listenHere} from '../serve/listen-here.ts'
import type {SiteServer} from '../serve/listen-here.ts'
import {sendNote} from '../serve/send-note.ts'
import {answerPreview} from './answer-preview.ts'
import type {PreviewState} from './answer-preview.ts'
import {OpenPages} from './open-pages.ts'
import {isOwnRequest, PreviewAccess} from './preview-access.ts'
import {PreviewImages, readClientFiles} from './preview-files.ts'
import type {PreviewPlan} from './preview-plan.ts'
import {DOCUMENT_PATH, OWN_PATH} from './reload-script.ts'

/** What there is to say to {@link servePreview}. */
export interface PreviewOptions {
  readonly compiled: CompiledSite
  /** The compiled site, loaded. */
  readonly app: SiteApp
  /** What to show, asked anew for each request; the same object while nothing has changed. */
  readonly graph: () => PreviewPlan | Promise<PreviewPlan>
  /** 0 takes any free port. */
  readonly port: number
  /** Lets in others than those who opened a link; nobody unless it is given. */
  readonly isAllowed?: ((request: IncomingMessage) => boolean | Promise<boolean>) | undefined
  /** Origins that may show the preview in a frame, exactly: `http://127.0.0.1:4010`. */
  readonly framedBy?: readonly string[] | undefined
  /** Hears what went wrong while answering. */
  readonly onError?: ((error: unknown) => void) | undefined
  /** Milliseconds since 1970; a test hands in its own. */
  readonly now?: (() => number) | undefined
}

/** A preview that answers. */
export interface PreviewServer extends SiteServer {
  /**
   * Makes a link that lets in whoever opens it first, within ten minutes, and shows them an address
   * of the site. Give it to nobody else.
   */
  link(address?: string): string
  /** The same to the page of a document, by its published id, wherever it stands when it is opened. */
  linkTo(document: string): string
  /** Says that the graph has changed: pages that show what changed load again by themselves. */
  changed(): void
}

/**
 * Serves drafts on this machine as their pages will look, rendered as they are asked for, to who
 * was let in and to nobody else. Search engines are told to stay away, browsers to store nothing.
 *
 * A page that cannot be rendered is answered by one that says why, and is tried again at the next
 * change.
 *
 * @throws {@link ListenError} if the port is taken, or not this user's to take
 * @public
 */
export async function servePreview(options: PreviewOptions): Promise<PreviewServer> {
  const {compiled, app, graph, port, framedBy = [], now = Date.now} = options
  const onError = options.onError ?? (() => {})
  const plan = async (): Promise<PreviewPlan> => graph()
  const pages = new OpenPages(plan, app.base, onError)
  const clientFiles = await readClientFiles(compiled.dir)
  const images = new PreviewImages()
  const headers = headersFor(framedBy)

  const server = nodeHttp().createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    answer(request, response).catch((error: unknown) => {
      onError(error)
      if (response.headersSent) response.destroy()
      else sendNote(response, 500, 'The preview has a fault.')
    })
  })
  const listening = await listenHere(server, port)
  const access = new PreviewAccess(listening.port, now)
  const {origin} = listening
  const state: PreviewState = {app, origin, plan, pages, clientFiles, images, onError}
  const entrance = `${app.base.slice(0, -1)}${OWN_PATH}enter`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page whose own name was made to resolve to 127.0.0.1 sends that name here.
    if (request.headers.host !== new URL(origin).host) {
      return sendNote(response, 421, 'The preview answers to its own address only.')
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return sendNote(response, 405, 'The preview is only read.')
    }
    const url = URL.parse(request.url ?? '/', origin)
    if (request.method === 'GET' && url?.pathname === entrance) {
      return enter(url.searchParams.get('key') ?? '', request, response)
    }
    if (isOwnRequest(request) && (await isAllowed(request))) {
      return answerPreview(request, response, state)
    }
    sendNote(response, 403, 'This preview is not public. Open it by a link that was made for you.')
  }

  async function isAllowed(request: IncomingMessage): Promise<boolean> {
    return access.isKnown(request) || (await options.isAllowed?.(request)) === true
  }

  function enter(key: string, request: IncomingMessage, response: ServerResponse): void {
    const entered = access.enter(key, request)
    if (entered === undefined) {
      return sendNote(response, 403, 'This link was used before, or is too old. Ask for a new one.')
    }
    if (entered.cookie !== undefined) response.setHeader('Set-Cookie', entered.cookie)
    response.setHeader('Location', hrefOf(entered.to, app.base))
    sendNote(response, 303, 'You are let in.')
  }

  // Only a path of this site: whoever makes a link for others cannot be led astray.
  const link = (address = '/'): string =>
    `${origin}${entrance}?key=${access.invite(address.startsWith('/') ? address : '/')}`

  return {
    ...listening,
    link,
    linkTo: (document) => link(DOCUMENT_PATH + encodeURIComponent(document)),
    changed: () => pages.tellChanges(),
  }
}

function headersFor(framedBy: readonly string[]): ReadonlyMap<string, string> {
  const ancestors = framedBy.length === 0 ? "'none'" : framedBy.join(' ')
  return new Map([
    ...HEADERS,
    ['Content-Security-Policy', `${POLICY}; frame-ancestors ${ancestors}`],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Robots-Tag', 'noindex'],
    ['Cache-Control', 'no-store'],
  ])
}
