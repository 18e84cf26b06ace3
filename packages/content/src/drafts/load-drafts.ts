import type {Graph} from '../graph.ts'
import {createGraph} from '../load/create-graph.ts'
import {unknownTypes, type LoadOptions} from '../load/load-graph.ts'
import type {Problem} from '../problem.ts'
import type {DocumentSource} from '../source/document-source.ts'
import {acceptDrafts} from './accept-drafts.ts'
import {StoredDrafts} from './stored-drafts.ts'

/** How the site would look if every draft were published now, gaps and all. */
export interface DraftsGraph extends Graph {
  /** What keeps documents from being published as they are; each shows on its page as well. */
  readonly gaps: readonly Problem[]
}

/** Documents with their drafts, kept up to date by whoever listens to the lake. */
export interface Drafts {
  /** The graph of what was told last. It is linked when it is asked for, not at every change. */
  graph(): DraftsGraph
  /**
   * Takes a document, published or draft, as it is stored now.
   *
   * @returns its published id; undefined for what is no content
   */
  put(document: unknown): string | undefined
  /**
   * Forgets a document by the id it is stored under: a draft's uncovers what is published.
   *
   * @returns its published id; undefined if there was no such document
   */
  remove(id: string): string | undefined
}

/**
 * Reads every document with drafts laid over what is published, and never refuses one: what is
 * missing or wrong is replaced by something that shows, and listed.
 *
 * A lake gives drafts only to a token that may read them; without one this is the published site.
 *
 * @throws {@link SourceError} if the documents cannot be read to their end
 * @public
 */
export async function loadDrafts(
  source: DocumentSource,
  {today, base}: Pick<LoadOptions, 'today' | 'base'>,
): Promise<Drafts> {
  const stored = new StoredDrafts()
  for await (const document of source.documents()) stored.put(document)
  const todayIn = typeof today === 'string' ? () => today : today
  let current: DraftsGraph | undefined
  const link = (): DraftsGraph => {
    const {gaps, ...accepted} = acceptDrafts(stored.parsed(), todayIn)
    return {...createGraph(source, accepted, base, unknownTypes(stored.unknownTypes())), gaps}
  }
  const noting = (id: string | undefined): string | undefined => {
    if (id !== undefined) current = undefined
    return id
  }
  return {
    graph: () => (current ??= link()),
    put: (document) => noting(stored.put(document)),
    remove: (id) => noting(stored.remove(id)),
  }
}
