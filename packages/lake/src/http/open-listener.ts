import type {ExprNode} from 'groq-js'
import type {Caller} from '../identity/caller.ts'
import type {EventSink} from '../listen/event-sink.ts'
import {EventStream} from '../listen/event-stream.ts'
import {listenerEvents} from '../listen/listener.ts'
import type {ListenerOptions} from '../listen/listener.ts'
import {parseQuery} from '../query/parse-query.ts'
import {newTransactionId} from '../store/lake-store.ts'
import type {LakeServices} from './lake-services.ts'
import {queryParams} from './query-params.ts'
import {dataRefusal, Refusal, refusalOf} from './refusal.ts'

/** What somebody wants to listen to. */
export interface ListenRequest {
  readonly search: URLSearchParams
  readonly caller: Caller
  /** Whether the client had events before and wants to go on where it was. */
  readonly isResuming: boolean
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
  const unsubscribe = lake.store.subscribe((transaction) => {
    for (const event of listenerEvents(transaction, options)) {
      stream.send('mutation', event, event.eventId)
    }
  })
  sink.onClose(unsubscribe)
  // What came between two connections is not kept: who wants to resume has to start afresh.
  const greeting = asked.isResuming ? 'reset' : 'welcome'
  stream.send(greeting, {listenerName: `ls${newTransactionId()}`})
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
    if (text !== null && text.trim() !== '') return parseQuery(text, queryParams(search))
    return dataRefusal(400, 'httpBadRequestError', 'A query is required: send GROQ as "query".')
  } catch (error) {
    const refused = refusalOf(error)
    if (refused.status >= 500) throw error
    return refused
  }
}
