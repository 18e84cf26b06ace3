import {evaluateSync} from 'groq-js'
import type {ExprNode} from 'groq-js'
import type {StoredDocument} from '../document.ts'
import {isPublicId, placeOf} from '../document-id.ts'
import {isJsonObject} from '../json.ts'
import type {Access} from '../perspectives/document-view.ts'
import {wholeEffect} from './whole-effect.ts'
import type {CommittedTransaction, DocumentChange} from '../store/transaction.ts'

/** What one listener asked for. */
export interface ListenerOptions {
  /** The parsed query; a document matches if the query over it alone gives anything. */
  readonly tree: ExprNode
  readonly access: Access
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  readonly includeAllVersions: boolean
  readonly includeEffects: boolean
  readonly visibility: 'query' | 'transaction'
}

/** A mutation event, as it goes over the wire. */
export interface MutationEvent {
  readonly eventId: string
  readonly documentId: string
  readonly transactionId: string
  readonly transition: 'appear' | 'update' | 'disappear'
  readonly transactionTotalEvents: number
  readonly transactionCurrentEvent: number
  readonly [detail: string]: unknown
}

/**
 * What a listener is told of a transaction: one event per document that matched before or after.
 *
 * The totals count the events of this listener only, so that it knows when it has them all.
 */
export function listenerEvents(
  transaction: CommittedTransaction,
  options: ListenerOptions,
): MutationEvent[] {
  const seen = transaction.changes.flatMap((change) => {
    const transition = isVisible(change.id, options)
      ? transitionOf(change, options.tree)
      : undefined
    return transition === undefined ? [] : [{change, transition}]
  })
  return seen.map(({change, transition}, index) => ({
    eventId: `${transaction.id}#${change.id}`,
    documentId: change.id,
    transactionId: transaction.id,
    transition,
    identity: transaction.identity,
    timestamp: transaction.at,
    visibility: options.visibility,
    transactionTotalEvents: seen.length,
    transactionCurrentEvent: index + 1,
    ...(change.before === undefined ? {} : {previousRev: change.before._rev}),
    // Also where the document is gone: the Studio takes a change without it for a foreign one.
    resultRev: transaction.id,
    ...details(change, transaction, options),
  }))
}

function details(
  change: DocumentChange,
  transaction: CommittedTransaction,
  options: ListenerOptions,
): Record<string, unknown> {
  const {before, after} = change
  return {
    ...(options.includeMutations ? {mutations: mutationsOf(change, transaction)} : {}),
    ...(options.includeEffects
      ? {effects: {apply: wholeEffect(after), revert: wholeEffect(before)}}
      : {}),
    ...(options.includePreviousRevision ? {previous: before ?? null} : {}),
    ...(options.includeResult && after !== undefined ? {result: after} : {}),
  }
}

function isVisible(id: string, {access, includeAllVersions}: ListenerOptions): boolean {
  if (access === 'anonymous') return isPublicId(id)
  return includeAllVersions || !placeOf(id).layer.startsWith('versions.')
}

function transitionOf(
  {before, after}: DocumentChange,
  tree: ExprNode,
): MutationEvent['transition'] | undefined {
  const was = matches(before, tree)
  const is = matches(after, tree)
  if (is) return was ? 'update' : 'appear'
  return was ? 'disappear' : undefined
}

function matches(document: StoredDocument | undefined, tree: ExprNode): boolean {
  if (document === undefined) return false
  const {data} = evaluateSync(tree, {dataset: [document]})
  return Array.isArray(data) ? data.length > 0 : data !== null && data !== false
}

/** The mutations of this document: others of the transaction may not be this listener's to see. */
function mutationsOf(change: DocumentChange, transaction: CommittedTransaction): unknown[] {
  const own = transaction.mutations.filter((mutation) => targetOf(mutation) === change.id)
  if (own.length > 0) return own
  return [change.after === undefined ? {delete: {id: change.id}} : {createOrReplace: change.after}]
}

function targetOf(mutation: unknown): unknown {
  if (!isJsonObject(mutation)) return undefined
  const [target] = Object.values(mutation)
  return isJsonObject(target) ? (target['_id'] ?? target['id']) : undefined
}
