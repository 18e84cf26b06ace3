import type {ContentDocument} from '@stepzero/content-model'
import {isAddressed} from '../address/addressed.ts'
import {citationsIn} from '../citations/citations-in.ts'
import {usedThrough, usesOfPage, type StoredBacklink} from '../link/backlink-index.ts'
import type {Dataset} from '../load/dataset.ts'
import {readUses, refersTo, writeUses} from './kept-documents.ts'

/** What is known of a document's links without its text. */
export interface Links {
  readonly references: string
  readonly uses: string
}

/** Documents whose facts other pages count and cite through. */
const THROUGH: ReadonlySet<string> = new Set(['claim', 'solution', 'evidence'])
const FIRST_CITATION = 'cite-1-a'
/** How many targets are looked up one by one before all uses are turned around. */
const FEW = 20

/**
 * The ids of all documents of which something may be another when some change: those that changed,
 * and those that others are cited and used through.
 */
export function reachOf(
  changed: ReadonlySet<string>,
  documents: Iterable<ContentDocument>,
  linksOf: (id: string) => Links,
): ReadonlySet<string> {
  const reach = new Set(changed)
  const through = [...documents].filter(({_type}) => THROUGH.has(_type))
  // A claim may be reached by its source, and evidence by the claim.
  for (let size = -1; size !== reach.size;) {
    size = reach.size
    for (const {_id} of through) {
      const {references} = linksOf(_id)
      if ([...reach].some((id) => refersTo(references, id))) reach.add(_id)
    }
  }
  // A step uses what its evidence feeds, and it is the evidence that names the step.
  for (const document of through) {
    if (document._type === 'evidence' && reach.has(document._id)) reach.add(document.from._ref)
  }
  return reach
}

/** What a page uses now, as a line. */
export function usesNow(dataset: Dataset): (id: string) => string {
  const through = usedThrough(dataset, citationsIn(dataset))
  return (id) => {
    const page = dataset.get(id)
    return page === undefined || !isAddressed(page) ? '' : writeUses(usesOfPage(page, through))
  }
}

/** Whether a page cites any source, by the line of what it uses: its first citation tells. */
export const citesIn = (page: string, uses: string): boolean => {
  if (!uses.includes(`"${FIRST_CITATION}"`)) return false
  // Behind a target stands a list, and no list stands among the anchors of one.
  if (!uses.includes(`["${FIRST_CITATION}",[`)) return true
  return readUses(page, uses)
    .values()
    .some(({anchors}) => anchors.includes(FIRST_CITATION))
}

/** Pages that use a document, found in the lines of what each page uses. */
export class KeptBacklinks {
  readonly #dataset: Dataset
  readonly #pages: readonly (readonly [id: string, uses: string])[]
  #asked = 0
  #index: Map<string, StoredBacklink[]> | undefined

  /** @param pages - in the order of their ids */
  constructor(dataset: Dataset, pages: readonly (readonly [id: string, uses: string])[]) {
    this.#dataset = dataset
    this.#pages = pages
  }

  of = (target: string): readonly StoredBacklink[] => {
    if (this.#dataset.get(target) === undefined) return []
    this.#asked += 1
    if (this.#asked > FEW) return this.#all().get(target) ?? []
    const mark = `[${JSON.stringify(target)},`
    return this.#pages.flatMap(([id, uses]) =>
      uses.includes(mark) ? (readUses(id, uses).get(target) ?? []) : [],
    )
  }

  #all(): ReadonlyMap<string, readonly StoredBacklink[]> {
    if (this.#index !== undefined) return this.#index
    const index = new Map<string, StoredBacklink[]>()
    for (const [id, uses] of this.#pages) {
      for (const [target, backlink] of readUses(id, uses)) {
        const known = index.get(target)
        if (known === undefined) index.set(target, [backlink])
        else known.push(backlink)
      }
    }
    return (this.#index = index)
  }
}
