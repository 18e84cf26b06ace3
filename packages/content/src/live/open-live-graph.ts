import type {Graph} from '../graph.ts'
import type {LoadOptions} from '../load/load-graph.ts'
import {
  linkWithLastGood,
  readById,
  type RawDocuments,
  type ResilientGraph,
} from '../load/load-with-last-good.ts'
import type {PlannedFile} from '../planned-file.ts'
import type {DocumentSource} from '../source/document-source.ts'
import type {ImageFacts, View} from '../view.ts'
import type {GraphUpdate, LiveGraph} from './live-graph.ts'

/** How a live graph is opened. */
export interface LiveOptions extends LoadOptions {
  /** Documents as they last were sound, from an earlier run. */
  readonly lastGood?: RawDocuments | undefined
}

/**
 * Reads a source once, completely, and keeps its graph up to date with what it is told from then on.
 *
 * A document that cannot be published stays as it last was sound, or is left out if it never was.
 *
 * @throws {@link ContentRefusedError} only if nothing can be published at all: no sound settings
 * @throws {@link SourceError} if the documents cannot be read to their end
 * @public
 */
export async function openLiveGraph(
  source: DocumentSource,
  {lastGood = new Map(), ...options}: LiveOptions,
): Promise<LiveGraph> {
  const {read, odd} = await readById(source)
  const documents = new Map(read)
  let settings: LoadOptions = options
  let images: ReadonlyMap<string, ImageFacts | undefined> = new Map()
  const keys = new Set<string>()

  const link = (good: RawDocuments): ResilientGraph => {
    const linked = linkWithLastGood({read: new Map(documents), odd}, source, settings, good)
    return {...linked, graph: noting(linked.graph.images.settle(images), keys)}
  }
  let current = link(lastGood)
  const moved = (next: ResilientGraph): GraphUpdate => {
    const previous = current
    current = next
    return updateOf(previous, next, keys)
  }
  return {
    get graph() {
      return current.graph
    },
    get problems() {
      return current.problems
    },
    get kept() {
      return current.kept
    },
    apply(changes) {
      for (const [id, value] of changes) {
        if (value === undefined) documents.delete(id)
        else documents.set(id, value)
      }
      return moved(link(current.good))
    },
    setToday(today) {
      settings = {...settings, today}
      return moved(link(current.good))
    },
    settleImages(found) {
      images = new Map([...images, ...found])
      return moved({...current, graph: noting(current.graph.images.settle(found), keys)})
    },
  }
}

/** A graph that notes every facet that any of its views records. */
function noting(graph: Graph, keys: Set<string>): Graph {
  return {
    ...graph,
    view({language, record}): View {
      if (record === undefined) return graph.view({language})
      const set = (key: string, hash: string) => {
        keys.add(key)
        return record.set(key, hash)
      }
      return graph.view({language, record: Object.assign(new Map<string, string>(), {set})})
    },
  }
}

function updateOf(
  previous: ResilientGraph,
  next: ResilientGraph,
  keys: ReadonlySet<string>,
): GraphUpdate {
  const isChanged = (key: string) => previous.graph.facetHash(key) !== next.graph.facetHash(key)
  const {graph, problems, kept, good} = next
  return {
    graph,
    problems,
    kept,
    files: {
      added: filesNotIn(graph, previous.graph),
      removed: filesNotIn(previous.graph, graph),
    },
    redirectsChanged: JSON.stringify(previous.graph.redirects) !== JSON.stringify(graph.redirects),
    sound: soundSince(previous.good, good),
    isChanged,
    changedFacets: () => new Set([...keys].filter(isChanged)),
  }
}

function filesNotIn(one: Graph, other: Graph): PlannedFile[] {
  const known = new Set(other.files.map((file) => JSON.stringify(file)))
  return one.files.filter((file) => !known.has(JSON.stringify(file)))
}

function soundSince(previous: RawDocuments, now: RawDocuments): ReadonlyMap<string, unknown> {
  const sound = new Map<string, unknown>()
  for (const [id, value] of now) if (previous.get(id) !== value) sound.set(id, value)
  for (const id of previous.keys()) if (!now.has(id)) sound.set(id, undefined)
  return sound
}
