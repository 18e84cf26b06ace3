import {parseDocumentInput} from '../document.ts'
import type {DocumentInput, StoredDocument} from '../document.ts'
import {InvalidDocumentError} from '../errors.ts'
import type {LakeStore} from '../store/lake-store.ts'
import type {CommittedTransaction} from '../store/transaction.ts'
import {applyPatch} from './apply-patch.ts'
import {checkReferences} from './check-references.ts'
import type {ResolvedMutation} from './resolve-targets.ts'
import {
  documentExists,
  documentMissing,
  invalidMutation,
  revisionMismatch,
} from './mutation-error.ts'

/** What one mutation did to one document. */
export interface MutationResult {
  readonly id: string
  readonly operation: 'create' | 'update' | 'delete' | 'none'
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
  const outcomes = mutations.map((mutation) => draft.apply(mutation))
  const transaction = {
    changes: draft.changes(),
    identity: options.identity,
    mutations: mutations.map(wireForm),
    check: draft.checkReferences,
    ...(options.transactionId === undefined ? {} : {id: options.transactionId}),
  }
  const committed =
    options.isDryRun === true ? store.rehearse(transaction) : store.commit(transaction)
  const after = new Map(committed.changes.map((change) => [change.id, change.after]))
  const documentOf = (id: string) => (after.has(id) ? after.get(id) : store.get(id))
  return {committed, results: outcomes.map((one) => ({...one, document: documentOf(one.id)}))}
}

type Outcome = Pick<MutationResult, 'id' | 'operation'>

/** Documents as they stand half-way through a transaction. */
class TransactionDraft {
  readonly #store: LakeStore
  readonly #documents = new Map<string, DocumentInput | undefined>()
  readonly #lastIndex = new Map<string, number>()

  constructor(store: LakeStore) {
    this.#store = store
  }

  apply(mutation: ResolvedMutation): Outcome {
    const {index} = mutation
    if (mutation.kind === 'delete') {
      if (this.#get(mutation.id) === undefined) return {id: mutation.id, operation: 'none'}
      this.#set(mutation.id, undefined, index)
      return {id: mutation.id, operation: 'delete'}
    }
    return mutation.kind === 'patch' ? this.#patch(mutation) : this.#create(mutation)
  }

  changes() {
    return [...this.#documents].map(([id, document]) =>
      document === undefined ? {delete: id} : {put: document},
    )
  }

  readonly checkReferences = (changes: CommittedTransaction['changes']): void => {
    checkReferences(this.#store.reader, changes, (id) => this.#lastIndex.get(id) ?? 0)
  }

  #create(mutation: Extract<ResolvedMutation, {readonly document: unknown}>): Outcome {
    const {kind, index} = mutation
    const document = inputOf(mutation.document, index)
    const id = document._id
    const current = this.#get(id)
    if (current !== undefined && kind === 'create') throw documentExists(index, id)
    if (current !== undefined && kind === 'createIfNotExists') return {id, operation: 'none'}
    this.#set(id, document, index)
    return {id, operation: current === undefined ? 'create' : 'update'}
  }

  #patch(mutation: Extract<ResolvedMutation, {readonly kind: 'patch'}>): Outcome {
    const {id, index, ifRevisionId, operations} = mutation
    const current = this.#get(id)
    if (current === undefined) throw documentMissing(index, id)
    if (ifRevisionId !== undefined && current['_rev'] !== ifRevisionId) {
      const found = current['_rev']
      const text = typeof found === 'string' ? found : undefined
      throw revisionMismatch(index, id, text, ifRevisionId)
    }
    this.#set(id, inputOf(applyPatch(current, operations, index), index), index)
    return {id, operation: 'update'}
  }

  #get(id: string): DocumentInput | undefined {
    return this.#documents.has(id) ? this.#documents.get(id) : this.#store.get(id)
  }

  #set(id: string, document: DocumentInput | undefined, index: number): void {
    this.#documents.set(id, document)
    this.#lastIndex.set(id, index)
  }
}

function inputOf(value: unknown, index: number): DocumentInput {
  try {
    return parseDocumentInput(value)
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error
    throw invalidMutation(index, error.message, error)
  }
}

/** A mutation as listeners and the history are told of it. */
function wireForm(mutation: ResolvedMutation): unknown {
  if (mutation.kind === 'delete') return {delete: {id: mutation.id}}
  if (mutation.kind === 'patch') return {patch: {id: mutation.id, ...mutation.operations}}
  return {[mutation.kind]: mutation.document}
}
