import {placeOf} from '../document-id.ts'
import type {HistoryReader, PastTransaction} from './history-reader.ts'

/** What happened to a document, as the Studio's history shows it. */
export interface DocumentEvent {
  readonly type: string
  readonly timestamp: string
  readonly author: string
  readonly documentId: string
  readonly [detail: string]: unknown
}

/** A page of events, newest first; `nextCursor` is empty on the last. */
export interface EventPage {
  readonly events: readonly DocumentEvent[]
  readonly nextCursor: string
}

/**
 * What happened to a document and its draft, or to one of its versions: when they came, went, were
 * published and unpublished. Edits of a draft are not events: the Studio reads the transactions.
 */
export function documentEvents(
  history: HistoryReader,
  id: string,
  {before, limit}: {before: number; limit: number},
): EventPage {
  const {base, layer} = placeOf(id)
  const versionId = layer === '' ? `drafts.${base}` : id
  const events: DocumentEvent[] = []
  const span = {first: 1, last: before - 1, limit: -1, isNewestFirst: true}
  for (const transaction of history.transactions([base, versionId], span)) {
    const event = eventOf(history, transaction, base, versionId)
    if (event === undefined) continue
    events.push(event)
    if (events.length === limit) return {events, nextCursor: String(transaction.number)}
  }
  return {events, nextCursor: ''}
}

function eventOf(
  history: HistoryReader,
  transaction: PastTransaction,
  documentId: string,
  versionId: string,
): DocumentEvent | undefined {
  const {id: revisionId, at: timestamp, author, number} = transaction
  const published = transaction.changes.find(({id}) => id === documentId)
  const version = transaction.changes.find(({id}) => id === versionId)
  const common = {timestamp, author, documentId}
  const ofVersion = {...common, versionId}
  if (version !== undefined && version.after === undefined) {
    const versionRevisionId = version.before?._rev
    if (published === undefined)
      return {type: 'deleteDocumentVersion', ...ofVersion, versionRevisionId}
    if (published.after === undefined) return {type: 'deleteDocumentGroup', ...common}
    const details = {revisionId, versionRevisionId, publishCause: 'document.publish'}
    return {type: 'publishDocumentVersion', ...ofVersion, ...details}
  }
  if (published !== undefined) {
    if (published.after === undefined) {
      const isKept = history.documentAfter(versionId, number) !== undefined
      const details = {...ofVersion, versionRevisionId: revisionId}
      return isKept
        ? {type: 'unpublishDocument', ...details}
        : {type: 'deleteDocumentGroup', ...common}
    }
    const type = published.before === undefined ? 'createLiveDocument' : 'updateLiveDocument'
    return {type, ...common, revisionId}
  }
  if (version === undefined || version.before !== undefined) return undefined
  return {type: 'createDocumentVersion', ...ofVersion, versionRevisionId: revisionId}
}
