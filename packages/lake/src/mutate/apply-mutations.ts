import type {StoredDocument} from '../document.ts'
import type {LakeStore} from '../store/lake-store.ts'
import type {CommittedTransaction} from '../store/transaction.ts'
import type {ResolvedMutation} from './resolve-targets.ts'
import {TransactionDraft} from './transaction-draft.ts'
import type {Outcome} from './transaction-draft.ts'

/** What one mutation did to one document. */
export interface MutationResult extends Outcome {
  /** As it is after the whole transaction. */
  readonly document: StoredDocument | undefined
}

/** How a transaction is to be carried out. */
export interface ApplyOptions {
  readonly identity: string
  readonly transactionId?: string | undefined
  /** Says what would happen, and lets nothing happen. */
  readonly isDryRun?: boolean
}

/** A transaction as it was carried out, and what each of its mutations did. */
export interface Applied {
  readonly committed: CommittedTransaction
  readonly results: readonly MutationResult[]
}

/**
 * Carries out mutations in their order, all of them or none.
 *
 * @throws MutationError naming the first mutation that fails; nothing has changed then
 */
export function applyMutations(
  store: LakeStore,
  mutations: readonly ResolvedMutation[],
  options: ApplyOptions,
): Applied {
  const draft = new TransactionDraft(store)
  for (const mutation of mutations) draft.apply(mutation)
  return commitDraft(store, draft, options)
}

/** Makes a draft of a transaction count, or says what it would do. */
export function commitDraft(
  store: LakeStore,
  draft: TransactionDraft,
  {identity, transactionId, isDryRun}: ApplyOptions,
): Applied {
  const transaction = {
    changes: draft.changes(),
    identity,
    mutations: draft.mutations,
    check: draft.checkReferences,
    ...(transactionId === undefined ? {} : {id: transactionId}),
  }
  const committed = isDryRun === true ? store.rehearse(transaction) : store.commit(transaction)
  const after = new Map(committed.changes.map((change) => [change.id, change.after]))
  const documentOf = (id: string) => (after.has(id) ? after.get(id) : store.get(id))
  return {committed, results: draft.outcomes.map((one) => ({...one, document: documentOf(one.id)}))}
}
