import type {PlannedFile} from './planned-file.ts'
import type {Problem} from './problem.ts'
import type {Redirect} from './redirects/collapse.ts'
import type {View} from './view.ts'

/** For which render a view is made. A planned file can be handed over as it is. */
export interface ViewRequest {
  readonly language: string
  /** Filled with every facet that is read: its key, and the hash of its answer. */
  readonly record?: Map<string, string>
}

/**
 * Everything there is on a site, linked once: which files, where former addresses lead, and a view
 * for each render.
 *
 * @public
 */
export interface Graph {
  /** Every file of the site, each address once. */
  readonly files: readonly PlannedFile[]
  /** Former addresses, each in one hop; none of them is a file. */
  readonly redirects: readonly Redirect[]
  /** Why documents were left out; empty without quarantine. */
  readonly leftOut: readonly Problem[]
  /** What is odd and stops nothing, such as types this model does not know. */
  readonly warnings: readonly Problem[]
  /** A view of one language; recording costs a hash for each facet, once for the whole graph. */
  view(request: ViewRequest): View
  /**
   * The hash a facet has now, for a key that a view recorded earlier. A page must render again
   * when one of its facets has another hash than it recorded.
   *
   * @returns undefined for a key that this version does not understand
   */
  facetHash(key: string): string | undefined
}
