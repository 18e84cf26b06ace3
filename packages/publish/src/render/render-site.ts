import {RenderError} from './render-error.ts'
import type {RenderFailure} from './render-error.ts'
import type {SiteApp} from './load-app.ts'
import {judgeRendering} from './judge-rendering.ts'
import type {PlannedFile, SitePlan} from '../plan/site-plan.ts'

/** A file as readers will get it. */
export interface RenderedFile extends PlannedFile {
  readonly body: string
  /** The content type to send it with. */
  readonly contentType: string
}

/** What there is to say to {@link renderSite}. */
export interface RenderSiteOptions {
  readonly app: SiteApp
  readonly plan: SitePlan
  /** Scheme, host and port of the site; templates read it from `Astro.url`. */
  readonly origin: string
  /** Takes each good file, in the order of the plan; the next waits for it. */
  readonly accept: (file: RenderedFile) => Promise<void> | void
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

const NOT_FOUND = /\/404\.html$/

/**
 * Renders every planned file, each with a view of its own, and hands over what is good: the
 * expected status and content type, and something in it.
 *
 * @throws {@link RenderError} after the last file, with all failures: address, template, document
 * @public
 */
export async function renderSite(options: RenderSiteOptions): Promise<void> {
  const {app, plan, origin, accept, onProgress} = options
  const failures: RenderFailure[] = []
  for (const [index, file] of plan.files.entries()) {
    const notFound = NOT_FOUND.test(file.address)
    const rendering = await app.render(requestAddress(file, origin, app.base), plan.view(file))
    const reasons = judgeRendering(rendering, {type: file.type, status: notFound ? 404 : 200}, app)
    const {template, body} = rendering
    if (reasons.length > 0) {
      failures.push({address: file.address, template, document: file.document, reasons})
    } else {
      await accept({...file, body, contentType: withCharset(rendering.type)})
    }
    onProgress?.(index + 1, plan.files.length)
  }
  if (failures.length > 0) throw new RenderError(failures)
}

/** Astro knows the page for unknown addresses as `/404/`, whatever file it becomes. */
export function requestAddress({address}: PlannedFile, origin: string, base: string): URL {
  const asked = address.replace(NOT_FOUND, '/404/')
  return new URL(`${base.slice(0, -1)}${encodeURI(asked)}`, origin)
}

/** The content type as it is sent: every file is text in one encoding. */
export function withCharset(type: string): string {
  return `${type.toLowerCase().split(';')[0]?.trim()}; charset=utf-8`
}
