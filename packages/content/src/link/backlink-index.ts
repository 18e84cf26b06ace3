import type {Evidence, Solution} from '@stepzero/content-model'
import {isAddressed, type AddressedDocument} from '../address/addressed.ts'
import type {CitedDocuments} from '../citations/number-citations.ts'
import type {Dataset} from '../load/dataset.ts'
import type {UseKind} from '../view.ts'
import {usesOf, type Use} from './uses-of.ts'

/** A page that uses a document, before it is told in a language. */
export interface StoredBacklink {
  readonly page: string
  readonly kinds: readonly UseKind[]
  readonly anchors: readonly string[]
}

/** Everything a page uses, by what it uses. */
export type UsesOfPage = ReadonlyMap<string, StoredBacklink>

/** What must be known of other documents to tell what a page uses. */
export interface UsedThrough extends CitedDocuments {
  solution(id: string): Solution | undefined
  /** Evidence that a step gave, in the order of ids. */
  evidenceFrom(step: string): readonly Evidence[]
}

/**
 * Turns the uses of all pages around, in one pass over them.
 *
 * Only what an editor placed counts. A term that is merely found in a text makes no backlink:
 * a common word would be used everywhere, which tells a reader nothing.
 */
export function indexBacklinks(
  dataset: Dataset,
  onUses?: (page: string, uses: UsesOfPage) => void,
): ReadonlyMap<string, readonly StoredBacklink[]> {
  const index = new Map<string, StoredBacklink[]>()
  const through = usedThrough(dataset)
  for (const page of dataset.documents.values()) {
    if (!isAddressed(page)) continue
    const uses = usesOfPage(page, through)
    onUses?.(page._id, uses)
    for (const [target, backlink] of uses) {
      if (!dataset.documents.has(target)) continue
      const known = index.get(target)
      if (known === undefined) index.set(target, [backlink])
      else known.push(backlink)
    }
  }
  return index
}

/** What pages use other documents through, of a dataset. */
export function usedThrough(dataset: Dataset): UsedThrough {
  const evidence = Map.groupBy(dataset.ofType('evidence'), ({from}) => from._ref)
  return {
    source: (id) => dataset.find('source', id),
    claim: (id) => dataset.find('claim', id),
    solution: (id) => dataset.find('solution', id),
    evidenceFrom: (step) => evidence.get(step) ?? [],
  }
}

/** What a page uses: itself never, whatever it says. */
export function usesOfPage(page: AddressedDocument, through: UsedThrough): UsesOfPage {
  const uses = new Map<string, {page: string; kinds: UseKind[]; anchors: string[]}>()
  for (const {target, kind, anchor} of allUses(page, through)) {
    if (target === page._id) continue
    let known = uses.get(target)
    if (known === undefined) {
      uses.set(target, (known = {page: page._id, kinds: [], anchors: []}))
    }
    if (!known.kinds.includes(kind)) known.kinds.push(kind)
    if (anchor !== undefined && !known.anchors.includes(anchor)) known.anchors.push(anchor)
  }
  return uses
}

/** Evidence and solutions are no pages: what they use is used by the steps that show them. */
function* allUses(page: AddressedDocument, through: UsedThrough): Generator<Use> {
  yield* usesOf(page, through)
  if (page._type !== 'journeyStep') return
  for (const {feeds} of through.evidenceFrom(page._id)) {
    for (const {_ref: target} of feeds) yield {target, kind: 'feeds'}
  }
  for (const {_ref: id} of page.solutions) {
    const funnel = through.solution(id)?.funnel ?? []
    for (const {_ref: target} of funnel.flatMap((stage) => stage.content)) {
      yield {target, kind: 'funnel'}
    }
  }
}
