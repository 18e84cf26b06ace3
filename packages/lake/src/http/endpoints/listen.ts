import type {ExprNode} from 'groq-js'
import {EventStream} from '../../listen/event-stream.ts'
import {listenerEvents} from '../../listen/listener.ts'
import type {ListenerOptions} from '../../listen/listener.ts'
import {parseQuery} from '../../query/parse-query.ts'
import {newTransactionId} from '../../store/lake-store.ts'
import type {Endpoint, Exchange} from '../exchange.ts'
import {requireDataset} from '../lake-services.ts'
import {queryParams} from '../query-params.ts'
import {dataRefusal, Refusal, refusalOf} from '../refusal.ts'

/**
 * Tells of each change of a document that the query matches, for as long as the client stays.
 *
 * A query that cannot be parsed is answered on the open stream, as in the hosted lake: a browser's
 * EventSource shows nothing of a plain error response.
 */
export const listen: Endpoint = (exchange) => {
  const {request, response, lake, path} = exchange
  requireDataset(lake, path['dataset'])
  const options = listenerOptions(exchange)
  const stream = new EventStream(response)
  if (options instanceof Refusal) {
    stream.send('channelError', options.body)
    stream.end()
    return
  }
  if (request.method === 'HEAD') {
    stream.end()
    return
  }
  const unsubscribe = lake.store.subscribe((transaction) => {
    for (const event of listenerEvents(transaction, options)) {
      stream.send('mutation', event, event.eventId)
    }
  })
  response.once('close', unsubscribe)
  greet(exchange, stream)
}

/** What came between two connections is not kept: who wants to resume has to start afresh. */
function greet({request, search}: Exchange, stream: EventStream): void {
  const isResuming =
    search.get('enableResume') === 'true' && request.headers['last-event-id'] !== undefined
  stream.send(isResuming ? 'reset' : 'welcome', {listenerName: `ls${newTransactionId()}`})
}

function listenerOptions({search, caller}: Exchange): ListenerOptions | Refusal {
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
