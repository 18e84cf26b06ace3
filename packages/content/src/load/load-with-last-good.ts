import {SETTINGS_ID} from '@stepzero/content-model'
import type {Graph} from '../graph.ts'
import type {Problem} from '../problem.ts'
import type {DocumentSource} from '../source/document-source.ts'
import {atFault} from './accept.ts'
import {linkReading, type LoadOptions} from './load-graph.ts'
import {parseOne, readFrom} from './read-documents.ts'

/** Raw documents by id, as a source gave them. */
export type RawDocuments = ReadonlyMap<string, unknown>

/** A graph in which every document is as new as it can be published. */
export interface ResilientGraph {
  readonly graph: Graph
  /** What is wrong with documents as they are published now. */
  readonly problems: readonly Problem[]
  /** Ids of documents that stay as they were when they last were sound. */
  readonly kept: readonly string[]
  /** Every document as it last was sound, to be handed in as `lastGood` next time. */
  readonly good: RawDocuments
}

/** The id of what a source gave, where it has one. */
export const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && '_id' in value && typeof value._id === 'string'
    ? value._id
    : undefined

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
  return linkWithLastGood(await readById(source), source, options, lastGood)
}

/** What was read: documents by id, and those that share an id or have none. */
interface ReadDocuments {
  readonly read: RawDocuments
  readonly odd: readonly unknown[]
}

/** Reads a source to its end, by id. */
async function readById(source: DocumentSource): Promise<ReadDocuments> {
  const read = new Map<string, unknown>()
  // Documents without an id, or with one twice, stay apart: they are refused as they are.
  const odd: unknown[] = []
  for await (const value of source.documents()) {
    const id = idOf(value)
    if (id === undefined || read.has(id)) odd.push(value)
    else read.set(id, value)
  }
  return {read, odd}
}

/** Checks and links what was read, with what last was sound in the place of what is not. */
function linkWithLastGood(
  {read, odd}: ReadDocuments,
  source: DocumentSource,
  options: LoadOptions,
  lastGood: RawDocuments,
): ResilientGraph {
  const load = (documents: RawDocuments, more: readonly unknown[] = []) =>
    linkReading(readFrom([...documents.values(), ...more]), source, {...options, quarantine: true})

  const {documents, problems} = withSettings(read, lastGood)
  const first = load(documents, odd)
  const all = [...problems, ...first.leftOut]
  if (all.length === 0) return {graph: first, problems: [], kept: [], good: documents}
  const kept = [...atFault(all)].filter((id) => read.has(id) && lastGood.has(id)).sort()
  const mended = new Map(documents)
  for (const id of kept) mended.set(id, lastGood.get(id))
  const graph = first.leftOut.length === 0 || kept.length === 0 ? first : load(mended)
  const still = atFault(graph.leftOut)
  const good = new Map([...mended].filter(([id]) => !still.has(id)))
  // What cannot be shown as it last was sound, because of others, can be once they are mended.
  for (const id of still) {
    if (read.has(id) && lastGood.has(id)) good.set(id, lastGood.get(id))
  }
  return {graph, problems: all, kept: kept.filter((id) => !still.has(id)), good}
}

/** Without settings there is no site at all, so those that last were sound stand in for others. */
function withSettings(
  read: RawDocuments,
  lastGood: RawDocuments,
): {readonly documents: RawDocuments; readonly problems: readonly Problem[]} {
  const known = lastGood.get(SETTINGS_ID)
  if (known === undefined) return {documents: read, problems: []}
  const outcome = read.has(SETTINGS_ID) ? parseOne(read.get(SETTINGS_ID)) : undefined
  if (outcome?.kind === 'content') return {documents: read, problems: []}
  const problems = outcome?.kind === 'refused' ? outcome.problems : []
  return {documents: new Map([...read, [SETTINGS_ID, known]]), problems}
}
