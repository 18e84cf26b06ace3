import type {HistoryReader} from '../history/history-reader.ts'
import type {CommittedTransaction} from '../store/transaction.ts'
import {listenerEvents} from './listener.ts'
import type {ListenerOptions} from './listener.ts'

/** Who missed more than this reads everything afresh: that is quicker. */
const REPLAY_LIMIT = 100

/**
 * What was committed since an event that a listener had, or undefined where it has to start afresh:
 * the event is none of this store's, it was not the last one of its transaction, too much happened
 * since, or an import, of which nothing is kept.
 */
export function missedSince(
  history: HistoryReader,
  eventId: string,
  options: ListenerOptions,
): CommittedTransaction[] | undefined {
  const [id = ''] = eventId.split('#')
  const number = history.numberOf(id)
  if (number === undefined) return undefined
  const [heard, ...missed] = history.allFrom(number, REPLAY_LIMIT + 2)
  if (heard === undefined || missed.length > REPLAY_LIMIT) return undefined
  // The id of a greeting names a transaction as a whole.
  const isWhole = eventId === id || listenerEvents(heard, options).at(-1)?.eventId === eventId
  return isWhole && missed.every(({changes}) => changes.length > 0) ? missed : undefined
}
