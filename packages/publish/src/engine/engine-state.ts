import type {Problem} from '@stepzero/content'

/** How readers' site stands against what is published. */
export interface EngineState {
  /** Everything is on the site; something is on its way; or something cannot go out. */
  readonly state: 'published' | 'publishing' | 'failing'
  /** Why something cannot go out; absent unless failing. */
  readonly failure?: string
  /** What is wrong with documents: each stays as it last was sound, or is left out. */
  readonly problems: readonly Problem[]
  /** Ids of documents that readers see as they last were sound. */
  readonly kept: readonly string[]
  /** What the search finds. */
  readonly search?: SearchState
}

/** How the search index stands against the pages. */
export interface SearchState {
  /** It finds what the pages say, or another one is still to be made. */
  readonly state: 'current' | 'behind'
  /** When the pages it was made from went out, as an instant; absent until one was made. */
  readonly asOf?: string
}
