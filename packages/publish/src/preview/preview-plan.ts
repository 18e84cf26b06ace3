import type {Problem} from '@stepzero/content'
import type {PlannedFile, PlannedRedirect, SitePlan} from '../plan/site-plan.ts'

/**
 * A plan that is rendered page by page while it changes. The graph of drafts of `@stepzero/content`
 * is one: each change makes a new one, and what has not changed is the same.
 */
export interface PreviewPlan extends SitePlan {
  /** What keeps documents from being published, for pages that cannot be rendered. */
  readonly gaps?: readonly Problem[] | undefined
  /** A view that notes every facet the page reads, with the hash of its answer. */
  view(file: PlannedFile & {readonly record?: Map<string, string>}): object
  /** The hash a facet has now. Without it a page counts as changed whenever the plan has. */
  facetHash?(key: string): string | undefined
}

/** What a request is answered from: files and redirects by address. */
export interface PlanIndex {
  /** Tells one plan from another without keeping it. */
  readonly version: number
  readonly files: ReadonlyMap<string, PlannedFile>
  readonly redirects: ReadonlyMap<string, PlannedRedirect>
}

const indexes = new WeakMap<PreviewPlan, PlanIndex>()
let versions = 0

/** Indexes a plan once. */
export function indexOf(plan: PreviewPlan): PlanIndex {
  const known = indexes.get(plan)
  if (known !== undefined) return known
  versions += 1
  const index = {
    version: versions,
    files: new Map(plan.files.map((file) => [file.address, file])),
    redirects: new Map((plan.redirects ?? []).map((redirect) => [redirect.from, redirect])),
  }
  indexes.set(plan, index)
  return index
}
