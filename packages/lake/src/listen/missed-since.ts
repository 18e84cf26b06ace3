import type {HistoryReader} from '../history/history-reader.ts'
import type {CommittedTransaction} from '../store/transaction.ts'

/** Who missed more than this reads everything afresh: that is quicker. */
const REPLAY_LIMIT = 100

/**
 * What was committed since an event that a listener had, or undefined where nobody can tell: the
 * event is none of this store's, too much happened since, or an import, of which nothing is kept.
 *
 * The transaction of a mutation comes again as a whole: the listener may have had a part of it only.
 */
export function missedSince(
  history: HistoryReader,
  eventId: string,
): CommittedTransaction[] | undefined {
  const [id = '', document] = eventId.split('#')
  const heard = history.numberOf(id)
  if (heard === undefined) return undefined
  const first = document === undefined ? heard + 1 : heard
  const missed = history.allFrom(first, REPLAY_LIMIT + 1)
  const isWhole = missed.length <= REPLAY_LIMIT && missed.every(({changes}) => changes.length > 0)
  return isWhole ? missed : undefined
}
