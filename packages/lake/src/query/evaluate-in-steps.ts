import {evaluate} from 'groq-js'
import type {StoredDocument} from '../document.ts'
import type {Selection} from '../perspectives/document-view.ts'
import {evaluateOptions} from './evaluation.ts'
import type {Evaluation} from './evaluation.ts'
import {planQuery} from './plan-query.ts'

/** How many documents are handed out before everything else that waits gets a turn. */
const STRIDE = 32

/** How long lookups may go on before everything else that waits gets a turn. */
const BREATH_MS = 5

/**
 * Evaluates a little at a time, so that other requests are answered in between. The view must be
 * that of a snapshot.
 *
 * Returns undefined once `mustStop` says so. The streams then end early instead of throwing: groq-js
 * runs them ahead of their readers, where an exception would have nobody to catch it.
 */
export async function evaluateInSteps(
  evaluation: Evaluation,
  mustStop: () => boolean,
): Promise<{readonly data: unknown} | undefined> {
  let lastBreath = performance.now()
  let stopped = false
  async function* stream(documents: readonly StoredDocument[]) {
    for (const [index, document] of documents.entries()) {
      const isDue = index === 0 ? performance.now() - lastBreath > BREATH_MS : index % STRIDE === 0
      if (isDue) {
        await new Promise((resolve) => setImmediate(resolve))
        lastBreath = performance.now()
        stopped ||= mustStop()
      }
      if (stopped) return
      yield document
    }
  }
  const lists = new Map<Selection, readonly StoredDocument[]>()
  const read = (selection: Selection) => {
    const list = lists.get(selection) ?? evaluation.view.select(selection)
    lists.set(selection, list)
    return stream(list)
  }
  const plan = planQuery(evaluation.tree, read)
  const options = evaluateOptions(evaluation, ({_ref}) => {
    const selection = plan.selectionOf(_ref)
    return selection === undefined ? evaluation.view.byId(_ref) : {documents: read(selection)}
  })
  const value = await evaluate(plan.tree, options)
  const data: unknown = await value.get()
  return stopped ? undefined : {data}
}
