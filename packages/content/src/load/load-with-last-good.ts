import type {Graph} from '../graph.ts'
import type {Problem} from '../problem.ts'
import type {DocumentSource} from '../source/document-source.ts'
import {loadGraph, type LoadOptions} from './load-graph.ts'

/** Raw documents by id, as a source gave them. */
export type RawDocuments = ReadonlyMap<string, unknown>

/** A graph in which every document is as new as it can be published. */
export interface ResilientGraph {
  readonly graph: Graph
  /** What is wrong with documents as they are published now. */
  readonly problems: readonly Problem[]
  /** Ids of documents that stay as they were when they last were sound. */
  readonly kept: readonly string[]
  /** Every document of the graph, to be handed in as `lastGood` next time. */
  readonly good: RawDocuments
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && '_id' in value && typeof value._id === 'string'
    ? value._id
    : undefined

const fromMemory = (source: DocumentSource, documents: RawDocuments): DocumentSource => ({
  ...source,
  async *documents() {
    yield* documents.values()
  },
})

/**
 * Reads a source like {@link loadGraph}, and never lets one bad document hold up the others: it
 * stays as it was when it last was sound, or is left out if it never was. An API client can write
 * anything; readers should see every other edit all the same.
 *
 * @throws {@link ContentRefusedError} only if nothing can be published at all: no sound settings
 * @throws {@link SourceError} if the documents cannot be read to their end
 * @public
 */
export async function loadWithLastGood(
  source: DocumentSource,
  options: LoadOptions,
  lastGood: RawDocuments,
): Promise<ResilientGraph> {
  const read = new Map<string, unknown>()
  // Documents without an id, or with one twice, stay apart: they are refused as they are.
  const odd: unknown[] = []
  for await (const value of source.documents()) {
    const id = idOf(value)
    if (id === undefined || read.has(id)) odd.push(value)
    else read.set(id, value)
  }
  const unnamed = odd.map((value, at): [string, unknown] => [`\u0000${at}`, value])
  const load = (documents: RawDocuments) =>
    loadGraph(fromMemory(source, documents), {...options, quarantine: true})

  const first = await load(new Map([...withSettings(read, lastGood), ...unnamed]))
  if (first.leftOut.length === 0) return {graph: first, problems: [], kept: [], good: read}
  const atFault = new Set(first.leftOut.flatMap(({document}) => document ?? []))
  const kept = [...atFault].filter((id) => read.has(id) && lastGood.has(id)).sort()
  const mended = new Map(withSettings(read, lastGood))
  for (const id of kept) mended.set(id, lastGood.get(id))
  const graph = kept.length === 0 ? first : await load(mended)
  const still = new Set(graph.leftOut.flatMap(({document}) => document ?? []))
  const good = new Map([...mended].filter(([id]) => !still.has(id)))
  return {graph, problems: first.leftOut, kept: kept.filter((id) => !still.has(id)), good}
}

/** Without settings there is no site at all, so those that last were there stand in for none. */
function withSettings(read: RawDocuments, lastGood: RawDocuments): RawDocuments {
  const settings = lastGood.get('settings')
  return read.has('settings') || settings === undefined
    ? read
    : new Map([...read, ['settings', settings]])
}
