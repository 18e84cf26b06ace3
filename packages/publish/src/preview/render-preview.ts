import {judgeRendering} from '../render/judge-rendering.ts'
import type {SiteApp} from '../render/load-app.ts'
import {requestAddress, withCharset} from '../render/render-file.ts'
import type {PlannedFile} from '../plan/site-plan.ts'
import {failurePage} from './failure-page.ts'
import {indexOf} from './preview-plan.ts'
import type {PreviewPlan} from './preview-plan.ts'

/** A file as the preview answers with it. */
export interface PreviewedFile {
  readonly status: 200 | 404 | 500
  readonly contentType: string
  readonly body: string
  /** The facets that were read; undefined if it failed, since anything may mend it. */
  readonly facets: ReadonlyMap<string, string> | undefined
  readonly version: number
}

const HTML = 'text/html; charset=utf-8'

/** Renders one planned file, or the page that says why it cannot be. */
export async function renderPreview(
  app: SiteApp,
  plan: PreviewPlan,
  file: PlannedFile,
  origin: string,
): Promise<PreviewedFile> {
  const {address, document} = file
  const {version} = indexOf(plan)
  const status = address.endsWith('/404.html') ? 404 : 200
  const facets = new Map<string, string>()
  const rendering = await app.render(
    requestAddress(file, origin, app.base),
    plan.view({...file, record: facets}),
  )
  const reasons = judgeRendering(rendering, {type: file.type, status}, app)
  if (reasons.length === 0) {
    const {type, body} = rendering
    return {status, contentType: withCharset(type), body, facets, version}
  }
  const body = failurePage({address, document, reasons, gaps: plan.gaps ?? [], base: app.base})
  return {status: 500, contentType: HTML, body, facets: undefined, version}
}
