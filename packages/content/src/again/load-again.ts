import {hash} from 'node:crypto'
import {editorialRules, type Rule} from '@stepzero/content-model'
import {citationsForGood} from '../citations/citations-in.ts'
import type {Graph} from '../graph.ts'
import {accept} from '../load/accept.ts'
import {createGraph} from '../load/create-graph.ts'
import {unknownTypes, type LoadOptions} from '../load/load-graph.ts'
import type {DocumentSource} from '../source/document-source.ts'
import {keepContent, keepOther, readKept, writeKept, writeReferences} from './kept-documents.ts'
import {KeptUses} from './kept-uses.ts'
import {loadFromKept} from './load-from-kept.ts'
import {NotEnoughKept} from './not-enough-kept.ts'
import {readForGood} from './read-for-good.ts'

/** What a load is made with that may begin where the last one ended. */
export interface AgainOptions extends LoadOptions {
  /** What the last load left, exactly as it was given; undefined if there is nothing. */
  readonly kept: Uint8Array | undefined
  /** Stands for everything else that decides what is made of documents: versions, configuration. */
  readonly key: string
}

/** A graph, and how it differs from the one of the last load. */
export interface LoadedAgain {
  readonly graph: Graph
  /** Why nothing of the last load could be used; undefined where it was, or where there was none. */
  readonly anew: string | undefined
  /** Whether a facet may have another answer than last time. */
  readonly mayDiffer: (facet: string) => boolean
  /** How many documents came, went or are others; undefined where all of them were read. */
  readonly changed: number | undefined
  /** What the next load may begin with; undefined where it could not tell what changed. */
  readonly keep: () => Uint8Array | undefined
}

/**
 * Loads a graph as `loadGraph` does, and reads only what changed since the last load where it is
 * certain that the graph is the same. It never is where anything is wrong: then all is read, and all
 * problems are told together.
 *
 * @throws {@link ContentRefusedError} and {@link SourceError} as `loadGraph`
 * @public
 */
export async function loadGraphAgain(
  source: DocumentSource,
  options: AgainOptions,
): Promise<LoadedAgain> {
  const key = keyOf(options)
  let anew: string | undefined
  if (options.kept !== undefined && source.lines !== undefined && options.quarantine !== true) {
    try {
      const kept = readKept(options.kept, key)
      if (typeof kept === 'string') throw new NotEnoughKept(kept)
      return await loadFromKept(source, source.lines(), kept, {...options, key})
    } catch (error) {
      if (!(error instanceof NotEnoughKept)) throw error
      anew = error.message
    }
  }
  return {...(await loadAll(source, options, key)), anew}
}

const keyOf = ({key, base, rules = editorialRules}: AgainOptions): string =>
  hash('sha256', JSON.stringify([key, base ?? null, rules.map(toText), process.version]))

/** What our own rules do is in the key: their text differs between modules and a bundle of them. */
const OWN_CHECKS: ReadonlySet<unknown> = new Set(editorialRules.map(({check}) => check))

const toText = ({id, types, scope, severity, check}: Rule): unknown[] => [
  id,
  types,
  scope,
  severity,
  OWN_CHECKS.has(check) ? '' : String(check),
]

/** Loads everything, and notes on the way what the next load wants to know. */
async function loadAll(
  source: DocumentSource,
  options: AgainOptions,
  key: string,
): Promise<Omit<LoadedAgain, 'anew'>> {
  const {today, base, quarantine = false, rules = editorialRules, advise = false} = options
  const read = await readForGood(source, rules)
  const {reading, looks} = read
  const accepted = accept(reading, {
    source: source.name,
    today: typeof today === 'string' ? () => today : today,
    quarantine,
    rules,
    advise,
    looks,
  })
  const {dataset, all} = accepted
  const citationsOf = citationsForGood(dataset)
  const uses = new KeptUses(dataset, citationsOf)
  read.onText((page) => uses.note(page))
  const hasImages = all.ofType('sanity.imageAsset').length > 0
  const warnings = [...unknownTypes(reading.unknownTypes), ...(accepted.advice ?? [])]
  const graph = createGraph(source, accepted, base, warnings, {
    illustrated: hasImages
      ? [...dataset.documents.values()].filter(({_id}) => looks.get(_id)?.mayShowImages ?? true)
      : [],
    citationsOf,
    rulesOff: options.rulesOff,
  })
  const keep = () => {
    if (source.lines === undefined || accepted.leftOut.length > 0) return undefined
    const documents = [...all.documents.values()].map((document) => {
      const {_id: id} = document
      const look = looks.get(id)
      return keepContent(document, read.lineOf(id), {
        mayShowImages: look?.mayShowImages === true,
        references: writeReferences(look?.references ?? []),
        uses: uses.of(id),
      })
    })
    const others = read.others.map(({id, kind}) => keepOther(id, read.lineOf(id), kind))
    return writeKept(key, accepted.today, [...documents, ...others])
  }
  return {graph, mayDiffer: () => true, changed: undefined, keep}
}
