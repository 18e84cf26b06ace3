import type {IncomingMessage, ServerResponse} from 'node:http'
import {AssetError} from '@stepzero/content'
import {CACHE_FOREVER, isImmutable} from '../policy.ts'
import {hrefOf} from '../release/href-of.ts'
import type {SiteApp} from '../render/load-app.ts'
import {sendNote} from '../serve/send-note.ts'
import {splitTarget} from '../serve/split-target.ts'
import {absencePage, failurePage, PLAIN_STYLE} from './failure-page.ts'
import type {OpenPages} from './open-pages.ts'
import type {PlainFile, PreviewImages} from './preview-files.ts'
import {indexOf} from './preview-plan.ts'
import type {PreviewPlan} from './preview-plan.ts'
import {DOCUMENT_PATH, OWN_PATH, RELOAD_SCRIPT, withReload} from './reload-script.ts'
import {renderPreview} from './render-preview.ts'

/** What a preview answers from. */
export interface PreviewState {
  readonly app: SiteApp
  readonly origin: string
  readonly plan: () => Promise<PreviewPlan>
  readonly pages: OpenPages
  readonly clientFiles: ReadonlyMap<string, PlainFile>
  readonly images: PreviewImages
  readonly onError: (error: unknown) => void
}

/** Answers a request of somebody who may see the preview. */
export async function answerPreview(
  request: IncomingMessage,
  response: ServerResponse,
  state: PreviewState,
): Promise<void> {
  const {path, query} = splitTarget(request.url ?? '/')
  if (path === undefined) return sendNote(response, 400, 'This is no address.')
  const {base} = state.app
  if (!path.startsWith(base)) {
    if (`${path}/` === base || path === '/') return redirect(response, 302, base)
    return sendNote(response, 404, `The site is at ${base}`)
  }
  const address = path.slice(base.length - 1)
  if (address.startsWith(DOCUMENT_PATH)) return answerDocument(address, response, state)
  if (address.startsWith(OWN_PATH)) return answerOwn(address, query, response, state)
  const client = state.clientFiles.get(address)
  if (client !== undefined) {
    // Drafts are never stored by a browser; what is compiled is the same for everyone.
    if (isImmutable(address)) response.setHeader('Cache-Control', CACHE_FOREVER)
    return sendPlain(response, client)
  }
  if (address.startsWith('/images/')) return answerImage(address, response, state)
  return answerPage(address, query, response, state)
}

function answerOwn(
  address: string,
  query: string,
  response: ServerResponse,
  {pages}: PreviewState,
): void {
  if (address === `${OWN_PATH}reload.js`) {
    const contentType = 'text/javascript; charset=utf-8'
    return sendPlain(response, {contentType, bytes: Buffer.from(RELOAD_SCRIPT)})
  }
  if (address === `${OWN_PATH}plain.css`) {
    const contentType = 'text/css; charset=utf-8'
    return sendPlain(response, {contentType, bytes: Buffer.from(PLAIN_STYLE)})
  }
  if (address !== `${OWN_PATH}changes`) return sendNote(response, 404, 'There is no such page.')
  return pages.wait(new URLSearchParams(query).get('of') ?? '', response)
}

/** Leads to the page of a document; where it has none yet, to one that waits for it. */
async function answerDocument(
  address: string,
  response: ServerResponse,
  {app, plan, pages}: PreviewState,
): Promise<void> {
  const id = address.slice(DOCUMENT_PATH.length)
  const {files} = await plan()
  const file = files.find(({document, type}) => document === id && type === 'html')
  if (file !== undefined) return redirect(response, 302, hrefOf(file.address, app.base))
  const shown = {address, file: undefined, version: undefined, facets: undefined}
  const bytes = Buffer.from(withReload(absencePage(app.base), app.base, pages.show(shown)))
  sendPlain(response, {contentType: 'text/html; charset=utf-8', bytes}, 404)
}

async function answerImage(
  address: string,
  response: ServerResponse,
  {images, plan}: PreviewState,
): Promise<void> {
  try {
    const image = await images.at(address, await plan())
    if (image !== undefined) return sendPlain(response, image)
    return sendNote(response, 404, 'No page shows such an image.')
  } catch (error) {
    if (!(error instanceof AssetError)) throw error
    return sendNote(response, 404, `${error.asset}: ${error.message} ${error.hint}`)
  }
}

async function answerPage(
  address: string,
  query: string,
  response: ServerResponse,
  state: PreviewState,
): Promise<void> {
  const {app, origin, pages, onError} = state
  try {
    const plan = await state.plan()
    const {files, redirects} = indexOf(plan)
    const folder = address.replace(/(?:\/index\.html|\/)?$/, '/')
    const asked = files.get(address)
    if (asked === undefined && files.has(folder)) {
      return redirect(response, 302, hrefOf(folder, app.base) + query)
    }
    const moved = redirects.get(address) ?? redirects.get(folder)
    if (asked === undefined && moved?.to !== undefined) {
      return redirect(response, 302, hrefOf(moved.to, app.base))
    }
    const file = asked ?? files.get('/404.html')
    if (file === undefined) return sendNote(response, 404, 'There is no such page.')
    const {status, contentType, body, facets, version} = await renderPreview(
      app,
      plan,
      file,
      origin,
    )
    const shown = {address, file: asked, version, facets}
    const html = contentType.startsWith('text/html')
    const sent = html ? withReload(body, app.base, pages.show(shown)) : body
    return sendPlain(response, {contentType, bytes: Buffer.from(sent)}, status)
  } catch (error) {
    onError(error)
    const reasons = [error instanceof Error ? `${error.name}: ${error.message}` : String(error)]
    const body = failurePage({address, document: undefined, reasons, gaps: [], base: app.base})
    const shown = {address, file: undefined, version: undefined, facets: undefined}
    const bytes = Buffer.from(withReload(body, app.base, pages.show(shown)))
    return sendPlain(response, {contentType: 'text/html; charset=utf-8', bytes}, 500)
  }
}

function sendPlain(response: ServerResponse, {contentType, bytes}: PlainFile, status = 200): void {
  response.statusCode = status
  response.setHeader('Content-Type', contentType)
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
}

function redirect(response: ServerResponse, status: 302, to: string): void {
  response.setHeader('Location', to)
  sendNote(response, status, `The page is at ${to}`)
}
