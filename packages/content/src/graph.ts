import type {ImagePlace, PlannedImage} from './image/plan-images.ts'
import type {ImageBytes} from './image/read-image.ts'
import type {ProvedSite} from './link/linked.ts'
import type {PlannedFile} from './planned-file.ts'
import type {Problem} from './problem.ts'
import type {Redirect} from './redirects/collapse.ts'
import type {ImageFacts, View} from './view.ts'

/**
 * The images of a site. A graph knows them as their assets describe them, which may be wrong; who
 * has read their bytes settles what they are.
 */
export interface SiteImages {
  /** Every image that a page shows. */
  readonly planned: readonly PlannedImage[]
  /**
   * Reads the image of an asset, and checks that it is one and the one that was stored.
   *
   * @throws {@link AssetError} in one sentence
   */
  read(asset: string): Promise<ImageBytes>
  /** Where an asset is shown, for messages. */
  placesOf(asset: string): readonly ImagePlace[]
  /**
   * The same graph with what is now known: an image as it truly is, or undefined for one that cannot
   * be shown, whose text then stands for it. Images that are not named stay as they are.
   */
  settle(found: ReadonlyMap<string, ImageFacts | undefined>): Graph
}

/** For which render a view is made. A planned file can be handed over as it is. */
export interface ViewRequest {
  readonly language: string
  /** Filled with every facet that is read: its key, and the hash of its answer. */
  readonly record?: Map<string, string>
  /** Filled with the key of every facet that is read, where nobody wants to know its answer. */
  readonly reads?: Set<string>
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
  readonly images: SiteImages
  /** The same graph with what the proof of its rendered files looked at, for the pages that tell it. */
  settleProof(found: ProvedSite): Graph
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
