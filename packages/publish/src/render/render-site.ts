import type {PlannedFile, SitePlan} from '../plan/site-plan.ts'
import type {SiteApp} from './load-app.ts'
import {RenderError} from './render-error.ts'
import type {RenderFailure} from './render-error.ts'
import {renderFile} from './render-file.ts'
import type {RenderedFile} from './render-file.ts'

/** What there is to say to {@link renderSite}. */
export interface RenderSiteOptions {
  readonly app: SiteApp
  readonly plan: SitePlan
  /** Scheme, host and port of the site; templates read it from `Astro.url`. */
  readonly origin: string
  /** Takes each good file, in the order of the plan; the next waits for it. */
  readonly accept: (file: RenderedFile) => Promise<void> | void
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /**
   * Called when all files are handed over but those that tell what came of them; gives the plan that
   * these are rendered from.
   */
  readonly beforeLast?: (() => Promise<SitePlan>) | undefined
}

/**
 * Renders every planned file, each with a view of its own, and hands over what is good: the
 * expected status and content type, and something in it.
 *
 * @throws {@link RenderError} after the last file, with all failures: address, template, document
 * @public
 */
export async function renderSite(options: RenderSiteOptions): Promise<void> {
  const {plan, beforeLast, onProgress} = options
  const failures: RenderFailure[] = []
  const total = plan.files.length
  const first = plan.files.filter(({last}) => last !== true)
  await renderFiles(options, first, failures, (done) => onProgress?.(done, total))
  // What cannot be rendered is told before anything is concluded from the rest.
  if (failures.length > 0) throw new RenderError(failures)
  const settled = (await beforeLast?.()) ?? plan
  const last = settled.files.filter((file) => file.last === true)
  await renderFiles({...options, plan: settled}, last, failures, (done) =>
    onProgress?.(first.length + done, total),
  )
  if (failures.length > 0) throw new RenderError(failures)
}

async function renderFiles(
  {app, plan, origin, accept}: RenderSiteOptions,
  files: readonly PlannedFile[],
  failures: RenderFailure[],
  onDone: (done: number) => void,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    const {rendered, failure} = await renderFile(app, file, origin, plan.view(file))
    if (failure) failures.push(failure)
    else {
      const accepted = accept(rendered)
      if (accepted !== undefined) await accepted
    }
    onDone(index + 1)
  }
}
