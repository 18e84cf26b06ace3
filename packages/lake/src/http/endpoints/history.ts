import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import type {StoredDocument} from '../../document.ts'
import {documentEvents} from '../../history/document-events.ts'
import {HistoryReader} from '../../history/history-reader.ts'
import type {PastTransaction, Span} from '../../history/history-reader.ts'
import {wholeEffect} from '../../listen/whole-effect.ts'
import {requireLogin} from '../require-role.ts'
import type {Endpoint, Exchange} from '../exchange.ts'
import {isPrematureClose} from '../is-premature-close.ts'
import {requireDataset} from '../lake-services.ts'
import {dataRefusal} from '../refusal.ts'
import {sendJson} from '../send-json.ts'

const ID_LIMIT = 200
const PAGE = 100
const PAGE_LIMIT = 1000

/** The transactions that changed some documents, as NDJSON. */
export const pastTransactions: Endpoint = async (exchange) => {
  const {response, search} = exchange
  const {history, ids} = open(exchange)
  const span = spanOf(history, search)
  response.writeHead(200, {'content-type': 'application/x-ndjson'})
  const lines = (function* () {
    for (const one of history.transactions(ids, span)) {
      yield `${JSON.stringify(describe(history, one, search))}\n`
    }
  })()
  try {
    await pipeline(Readable.from(lines, {objectMode: false}), response)
  } catch (error) {
    if (!isPrematureClose(error)) throw error
  }
}

/** Documents as they were after a transaction, at a time, or last before they were deleted. */
export const pastDocuments: Endpoint = (exchange) => {
  const {history, ids} = open(exchange)
  const stateOf = pastStateOf(history, exchange.search)
  const documents = ids.map(stateOf).filter((one) => one !== undefined)
  sendJson(exchange.response, 200, {documents})
}

/** What happened to documents, newest first. */
export const pastEvents: Endpoint = (exchange) => {
  const {response, search} = exchange
  const {history, ids} = open(exchange)
  const cursor = wholeNumber(search, 'nextCursor', Number.MAX_SAFE_INTEGER)
  const limit = Math.min(wholeNumber(search, 'limit', PAGE), PAGE_LIMIT)
  const pages = ids.map((id) => [id, documentEvents(history, id, {before: cursor, limit})] as const)
  sendJson(response, 200, {
    events: Object.fromEntries(pages.map(([id, {events}]) => [id, events])),
    nextCursor: pages.length === 1 ? (pages[0]?.[1].nextCursor ?? '') : '',
  })
}

function open({lake, path, caller}: Exchange): {history: HistoryReader; ids: string[]} {
  requireDataset(lake, path['dataset'])
  requireLogin(caller)
  const ids = [...new Set((path['ids'] ?? '').split(',').filter((id) => id !== ''))]
  if (ids.length > ID_LIMIT) {
    throw dataRefusal(400, 'httpBadRequestError', `At most ${ID_LIMIT} documents at once.`)
  }
  return {history: new HistoryReader(lake.store), ids}
}

function spanOf(history: HistoryReader, search: URLSearchParams): Span {
  const from = search.get('fromTransaction') ?? ''
  const to = search.get('toTransaction') ?? ''
  const [fromTime, toTime] = [timeOf(search, 'fromTime'), timeOf(search, 'toTime')]
  // A first transaction that is not kept any more is older than all; such a last one ends before.
  const first = from === '' ? 1 : (history.numberOf(from) ?? 1)
  const last = to === '' ? Number.MAX_SAFE_INTEGER : (history.numberOf(to) ?? 0)
  return {
    first: fromTime === undefined ? first : Math.max(first, history.lastUntil(fromTime) + 1),
    last: toTime === undefined ? last : Math.min(last, history.lastUntil(toTime)),
    limit: Math.min(wholeNumber(search, 'limit', PAGE), PAGE_LIMIT),
    isNewestFirst: search.get('reverse') === 'true',
  }
}

function describe(history: HistoryReader, one: PastTransaction, search: URLSearchParams) {
  const isFlag = (name: string) => search.get(name) === 'true'
  const hasMutations = !isFlag('excludeContent') && !isFlag('excludeMutations')
  const effects = one.changes.map(({id, before, after}) => [
    id,
    {apply: wholeEffect(after), revert: wholeEffect(before)},
  ])
  return {
    id: one.id,
    timestamp: one.at,
    author: one.author,
    documentIDs: isFlag('includeIdentifiedDocumentsOnly')
      ? one.changes.map(({id}) => id)
      : history.documentIdsOf(one.number),
    ...(hasMutations ? {mutations: one.mutations} : {}),
    ...(search.get('effectFormat') === 'mendoza' ? {effects: Object.fromEntries(effects)} : {}),
  }
}

function pastStateOf(
  history: HistoryReader,
  search: URLSearchParams,
): (id: string) => StoredDocument | undefined {
  if (search.get('lastRevision') === 'true') return (id) => history.lastState(id)
  const revision = search.get('revision')
  if (revision !== null) {
    const number = history.numberOf(revision)
    return number === undefined
      ? (id) => history.documentOfRevision(id, revision)
      : (id) => history.documentAfter(id, number)
  }
  const time = timeOf(search, 'time')
  if (time === undefined) {
    const description = 'Say which state is wanted: "revision", "time" or "lastRevision".'
    throw dataRefusal(400, 'httpBadRequestError', description)
  }
  const number = history.lastUntil(time)
  return (id) => {
    const document = history.documentAfter(id, number)
    return document !== undefined && document._createdAt <= time ? document : undefined
  }
}

function timeOf(search: URLSearchParams, name: string): string | undefined {
  const text = search.get(name)
  if (text === null || text === '') return undefined
  const time = Date.parse(text)
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  throw dataRefusal(400, 'httpBadRequestError', `"${name}" is no time: write it as ISO 8601.`)
}

function wholeNumber(search: URLSearchParams, name: string, fallback: number): number {
  const text = search.get(name)
  if (text === null || text === '') return fallback
  if (/^\d{1,15}$/.test(text) && Number(text) > 0) return Number(text)
  throw dataRefusal(400, 'httpBadRequestError', `"${name}" must be a whole number above 0.`)
}
