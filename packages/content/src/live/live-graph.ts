import type {Graph} from '../graph.ts'
import type {ProvedSite} from '../link/linked.ts'
import type {PlannedFile} from '../planned-file.ts'
import type {Problem} from '../problem.ts'
import type {ImageFacts} from '../view.ts'

/**
 * A graph that stays in memory, takes documents as they change, and tells which answers are others
 * now. After any changes it is the graph that a load of the same documents would give.
 *
 * @public
 */
export interface LiveGraph {
  /** The graph as it is now. The one before must not be read any more once this one is another. */
  readonly graph: Graph
  /** What is wrong with documents as they are published now. */
  readonly problems: readonly Problem[]
  /** Ids of documents that stay as they were when they last were sound. */
  readonly kept: readonly string[]
  /**
   * Takes documents as they are published now, by id; undefined for what is published no more.
   *
   * @throws {@link ContentRefusedError} if nothing could be published at all. The graph stays as it
   * was; the documents are taken all the same, and count at the next change.
   */
  apply(changes: ReadonlyMap<string, unknown>): GraphUpdate
  /** Turns the day; from now on it is the one given, whatever the time zone of the settings. */
  setToday(today: string): GraphUpdate
  /** What somebody found out about images; it holds from now on. See {@link SiteImages.settle}. */
  settleImages(found: ReadonlyMap<string, ImageFacts | undefined>): GraphUpdate
  /** What the proof of the rendered files looked at. See {@link Graph.settleProof}. */
  settleProof(found: ProvedSite): GraphUpdate
  /** Facets that no page reads any more: nobody is told of them, and no memory is taken by them. */
  forget(facetKeys: Iterable<string>): void
}

/** What a change of documents, or of the day, brought. */
export interface GraphUpdate {
  readonly graph: Graph
  readonly problems: readonly Problem[]
  readonly kept: readonly string[]
  readonly files: {
    readonly added: readonly PlannedFile[]
    readonly removed: readonly PlannedFile[]
  }
  /** Whether any former address leads somewhere else now. */
  readonly redirectsChanged: boolean
  /**
   * Documents that are on the site as they were handed over, for the first time with this update:
   * what to store as last good. Undefined for those that are on the site no more.
   */
  readonly sound: ReadonlyMap<string, unknown>
  /** Whether a facet that was recorded before this update has another answer now. */
  isChanged(facetKey: string): boolean
  /** Every facet recorded before this update whose answer is another now. */
  changedFacets(): ReadonlySet<string>
}
