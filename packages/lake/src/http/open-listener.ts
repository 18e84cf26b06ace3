import type {ExprNode} from 'groq-js'
import {HistoryReader} from '../history/history-reader.ts'
import type {Caller} from '../identity/caller.ts'
import type {EventSink} from '../listen/event-sink.ts'
import {EventStream} from '../listen/event-stream.ts'
import {listenerEvents} from '../listen/listener.ts'
import type {ListenerOptions} from '../listen/listener.ts'
import {missedSince} from '../listen/missed-since.ts'
import {parseQuery} from '../query/parse-query.ts'
import {refuseTextQuery} from '../query/refuse-unanswerable.ts'
import {newTransactionId} from '../store/lake-store.ts'
import type {CommittedTransaction} from '../store/transaction.ts'
import type {LakeServices} from './lake-services.ts'
import {queryParams} from './query-params.ts'
import {dataRefusal, Refusal, refusalOf} from './refusal.ts'

/** What somebody wants to listen to. */
export interface ListenRequest {
  readonly search: URLSearchParams
  readonly caller: Caller
  /** The id of the last event that the client had, where it wants to go on from there. */
  readonly lastEventId?: string | undefined
}

/**
 * Tells of each change of a document that the query matches, for as long as the client stays.
 *
 * A query that cannot be parsed is answered on the open stream, as in the hosted lake: a browser's
 * EventSource shows nothing of a plain error response.
 */
export function openListener(lake: LakeServices, asked: ListenRequest, sink: EventSink): void {
  const options = listenerOptions(asked)
  const stream = new EventStream(sink)
  if (options instanceof Refusal) {
    stream.send('channelError', options.body)
    stream.end()
    return
  }
  const tell = (transaction: CommittedTransaction) => {
    for (const event of listenerEvents(transaction, options)) {
      stream.send('mutation', event, event.eventId)
    }
  }
  const missed = greet(lake, asked, options, stream)
  missed.forEach(tell)
  sink.onClose(lake.store.subscribe(tell))
}

/**
 * Says whether the listener goes on where it was or starts afresh, and from which transaction on;
 * returns what it missed. All happens at once with what follows: nothing can be committed between.
 */
function greet(
  lake: LakeServices,
  {search, lastEventId}: ListenRequest,
  options: ListenerOptions,
  stream: EventStream,
): CommittedTransaction[] {
  const about = {listenerName: `ls${newTransactionId()}`}
  if (search.get('enableResume') !== 'true') {
    stream.send('welcome', about)
    return []
  }
  const history = new HistoryReader(lake.store)
  const missed = lastEventId === undefined ? undefined : missedSince(history, lastEventId, options)
  if (missed !== undefined) stream.send('welcomeback', about, lastEventId)
  else stream.send(lastEventId === undefined ? 'welcome' : 'reset', about, history.lastId())
  return missed ?? []
}

function listenerOptions({search, caller}: ListenRequest): ListenerOptions | Refusal {
  const tree = listenedQuery(search)
  if (tree instanceof Refusal) return tree
  return {
    tree,
    access: caller.access,
    includeResult: search.get('includeResult') === 'true',
    includePreviousRevision: search.get('includePreviousRevision') === 'true',
    includeMutations: search.get('includeMutations') !== 'false',
    includeAllVersions: search.get('includeAllVersions') === 'true',
    includeEffects: search.get('effectFormat') === 'mendoza',
    visibility: search.get('visibility') === 'transaction' ? 'transaction' : 'query',
  }
}

function listenedQuery(search: URLSearchParams): ExprNode | Refusal {
  const text = search.get('query')
  try {
    if (text === null || text.trim() === '') {
      return dataRefusal(400, 'httpBadRequestError', 'A query is required: send GROQ as "query".')
    }
    const tree = parseQuery(text, queryParams(search))
    refuseTextQuery(tree, text)
    return tree
  } catch (error) {
    const refused = refusalOf(error)
    if (refused.status >= 500) throw error
    return refused
  }
}
