import type {Evidence, Solution} from '@stepzero/content-model'
import {isAddressed, type AddressedDocument} from '../address/addressed.ts'
import type {CitationsOf} from '../citations/citations-in.ts'
import type {Dataset} from '../load/dataset.ts'
import type {UseKind} from '../view.ts'
import {tellUses, type TakeUse} from './uses-of.ts'

/** A page that uses a document, before it is told in a language. */
export interface StoredBacklink {
  readonly page: string
  readonly kinds: readonly UseKind[]
  readonly anchors: readonly string[]
}

/** Everything a page uses, by what it uses. */
export type UsesOfPage = ReadonlyMap<string, StoredBacklink>

/** What must be known of other documents to tell what a page uses. */
export interface UsedThrough {
  readonly citationsOf: CitationsOf
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
  citationsOf: CitationsOf,
): ReadonlyMap<string, readonly StoredBacklink[]> {
  const index = new Map<string, StoredBacklink[]>()
  const through = usedThrough(dataset, citationsOf)
  for (const page of dataset.documents.values()) {
    if (!isAddressed(page)) continue
    const uses = usesOfPage(page, through)
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
export function usedThrough(dataset: Dataset, citationsOf: CitationsOf): UsedThrough {
  const evidence = Map.groupBy(dataset.ofType('evidence'), ({from}) => from._ref)
  return {
    citationsOf,
    solution: (id) => dataset.find('solution', id),
    evidenceFrom: (step) => evidence.get(step) ?? [],
  }
}

/** What a page uses: itself never, whatever it says. */
export function usesOfPage(page: AddressedDocument, through: UsedThrough): UsesOfPage {
  const uses = new Map<string, {page: string; kinds: UseKind[]; anchors: string[]}>()
  tellAllUses(page, through, (target, kind, anchor) => {
    if (target === page._id) return
    let known = uses.get(target)
    if (known === undefined) {
      uses.set(target, (known = {page: page._id, kinds: [], anchors: []}))
    }
    if (!known.kinds.includes(kind)) known.kinds.push(kind)
    if (anchor !== undefined && !known.anchors.includes(anchor)) known.anchors.push(anchor)
  })
  return uses
}

/** Evidence and solutions are no pages: what they use is used by the steps that show them. */
function tellAllUses(page: AddressedDocument, through: UsedThrough, take: TakeUse): void {
  tellUses(page, through.citationsOf, take)
  if (page._type !== 'journeyStep') return
  for (const {feeds} of through.evidenceFrom(page._id)) {
    for (const {_ref: target} of feeds) take(target, 'feeds')
  }
  for (const {_ref: id} of page.solutions) {
    const funnel = through.solution(id)?.funnel ?? []
    for (const {_ref: target} of funnel.flatMap((stage) => stage.content)) take(target, 'funnel')
  }
}
