import type {Graph, LiveGraph} from '@stepzero/content'
import type {SiteProver} from '../prove/site-prover.ts'
import type {Release} from '../release/release.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import type {EngineState} from './engine-state.ts'

/** What a site engine is opened with. */
export interface SiteEngineOptions {
  /** The documents, linked; the engine is the one that changes it from now on. */
  readonly live: LiveGraph
  /** The folder of the templates. */
  readonly siteDir: string
  /** The folder of the release store. */
  readonly dataDir: string
  /** The store in it, where it is open already. */
  readonly store?: ReleaseStore | undefined
  /** Where the site stands: an origin, with a path if it is hosted under one. */
  readonly baseOf: (graph: Graph) => string
  /**
   * Proves every release before readers see it, and lets pages tell so. A release that holds anything
   * in their way does not go out. Nothing is proved unless given.
   */
  readonly prover?: SiteProver | undefined
  /** How long no edit may come before the search index is made anew; a second unless given. */
  readonly restMilliseconds?: number | undefined
  /** Hears whenever readers see another release. */
  readonly onRelease?: ((release: Release) => void) | undefined
  /** Hears whenever nothing waits to be rendered any more, or something cannot go out. */
  readonly onState?: ((state: EngineState) => void) | undefined
  readonly onProgress?:
    ((phase: 'compile' | 'images' | 'render', done: number, total: number) => void) | undefined
  readonly log?: ((line: string) => void) | undefined
}
