import type {PlannedFile} from '../plan/site-plan.ts'
import {judgeRendering} from './judge-rendering.ts'
import type {SiteApp} from './load-app.ts'
import type {RenderFailure} from './render-error.ts'

/** A file as readers will get it. */
export interface RenderedFile extends PlannedFile {
  readonly body: string
  /** The content type to send it with. */
  readonly contentType: string
}

/** What one planned file came to: good, or why it is not. */
export type FileOutcome =
  | {readonly rendered: RenderedFile; readonly failure?: undefined}
  | {readonly rendered?: undefined; readonly failure: RenderFailure}

const NOT_FOUND = /\/404\.html$/

/**
 * Renders one planned file with a view made for it, and judges it: the expected status and content
 * type, and something in it.
 */
export async function renderFile(
  app: SiteApp,
  file: PlannedFile,
  origin: string,
  view: object,
): Promise<FileOutcome> {
  const {address, document} = file
  const rendering = await app.render(requestAddress(file, origin, app.base), view)
  const status = address.endsWith('/404.html') ? 404 : 200
  const reasons = judgeRendering(rendering, {type: file.type, status}, app)
  const {template, body, type} = rendering
  if (reasons.length > 0) return {failure: {address, template, document, reasons}}
  return {rendered: {...file, body, contentType: withCharset(type)}}
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
