import {isAddressed} from '../address/addressed.ts'
import type {Dataset} from '../load/dataset.ts'
import type {UseKind} from '../view.ts'
import {usesOf, type Use} from './uses-of.ts'

/** A page that uses a document, before it is told in a language. */
export interface StoredBacklink {
  readonly page: string
  readonly kinds: UseKind[]
  readonly anchors: string[]
}

/** Who uses what. */
export type BacklinkIndex = ReadonlyMap<string, readonly StoredBacklink[]>

/**
 * Turns the uses of all pages around, in one pass over them.
 *
 * Only what an editor placed counts. A term that is merely found in a text makes no backlink:
 * a common word would be used everywhere, which tells a reader nothing.
 */
export function indexBacklinks(dataset: Dataset): BacklinkIndex {
  const index = new Map<string, StoredBacklink[]>()
  const cited = {
    source: (id: string) => dataset.find('source', id),
    claim: (id: string) => dataset.find('claim', id),
  }
  const throughSteps = usesThroughSteps(dataset)
  const note = (page: string, use: Use) => {
    if (use.target !== page && dataset.documents.has(use.target)) add(index, page, use)
  }
  for (const page of dataset.documents.values()) {
    if (!isAddressed(page)) continue
    for (const use of usesOf(page, cited)) note(page._id, use)
    for (const use of throughSteps.get(page._id) ?? []) note(page._id, use)
  }
  return index
}

/** Evidence and solutions are no pages: what they use is used by the steps that show them. */
function usesThroughSteps(dataset: Dataset): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>()
  const note = (step: string, use: Use) => {
    const known = uses.get(step)
    if (known === undefined) uses.set(step, [use])
    else known.push(use)
  }
  for (const evidence of dataset.ofType('evidence')) {
    for (const {_ref: target} of evidence.feeds) note(evidence.from._ref, {target, kind: 'feeds'})
  }
  for (const step of dataset.ofType('journeyStep')) {
    for (const {_ref: id} of step.solutions) {
      const funnel = dataset.find('solution', id)?.funnel ?? []
      for (const {_ref: target} of funnel.flatMap((stage) => stage.content)) {
        note(step._id, {target, kind: 'funnel'})
      }
    }
  }
  return uses
}

function add(index: Map<string, StoredBacklink[]>, page: string, use: Use): void {
  let known = index.get(use.target)
  if (known === undefined) index.set(use.target, (known = []))
  // Pages come one after the other, so the page at hand can only be the last one.
  let last = known.at(-1)
  if (last?.page !== page) known.push((last = {page, kinds: [], anchors: []}))
  if (!last.kinds.includes(use.kind)) last.kinds.push(use.kind)
  if (use.anchor !== undefined && !last.anchors.includes(use.anchor)) last.anchors.push(use.anchor)
}
