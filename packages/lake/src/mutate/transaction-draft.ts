import {parseDocumentInput} from '../document.ts'
import type {DocumentInput} from '../document.ts'
import {InvalidDocumentError} from '../errors.ts'
import type {LakeStore} from '../store/lake-store.ts'
import type {CommittedTransaction} from '../store/transaction.ts'
import {applyPatch} from './apply-patch.ts'
import {checkReferences} from './check-references.ts'
import {
  documentExists,
  documentMissing,
  invalidMutation,
  revisionMismatch,
} from './mutation-error.ts'
import type {ResolvedMutation} from './resolve-targets.ts'

/** What one mutation does to one document. */
export interface Outcome {
  readonly id: string
  readonly operation: 'create' | 'update' | 'delete' | 'none'
}

/** Documents as they stand half-way through a transaction. */
export class TransactionDraft {
  /** The mutations so far, as listeners and the history are told of them. */
  readonly mutations: unknown[] = []
  readonly outcomes: Outcome[] = []
  readonly #store: LakeStore
  readonly #documents = new Map<string, DocumentInput | undefined>()
  readonly #lastIndex = new Map<string, number>()

  constructor(store: LakeStore) {
    this.#store = store
  }

  /** @throws MutationError if the mutation cannot be done as documents stand now */
  apply(mutation: ResolvedMutation): void {
    this.outcomes.push(this.#apply(mutation))
    this.mutations.push(wireForm(mutation))
  }

  #apply(mutation: ResolvedMutation): Outcome {
    const {index} = mutation
    if (mutation.kind === 'delete') {
      if (this.get(mutation.id) === undefined) return {id: mutation.id, operation: 'none'}
      this.#set(mutation.id, undefined, index)
      return {id: mutation.id, operation: 'delete'}
    }
    return mutation.kind === 'patch' ? this.#patch(mutation) : this.#create(mutation)
  }

  /** What is to become of the documents in the end. */
  changes() {
    return [...this.#documents].map(([id, document]) =>
      document === undefined ? {delete: id} : {put: document},
    )
  }

  /** Refuses the transaction if strong references would point at nothing after it. */
  readonly checkReferences = (changes: CommittedTransaction['changes']): void => {
    checkReferences(this.#store.reader, changes, (id) => this.#lastIndex.get(id) ?? 0)
  }

  #create(mutation: Extract<ResolvedMutation, {readonly document: unknown}>): Outcome {
    const {kind, index} = mutation
    const document = inputOf(mutation.document, index)
    const id = document._id
    const current = this.get(id)
    if (current !== undefined && kind === 'create') throw documentExists(index, id)
    if (current !== undefined && kind === 'createIfNotExists') return {id, operation: 'none'}
    this.#set(id, document, index)
    return {id, operation: current === undefined ? 'create' : 'update'}
  }

  #patch(mutation: Extract<ResolvedMutation, {readonly kind: 'patch'}>): Outcome {
    const {id, index, ifRevisionId, operations} = mutation
    const current = this.get(id)
    if (current === undefined) throw documentMissing(index, id)
    if (ifRevisionId !== undefined && current['_rev'] !== ifRevisionId) {
      const found = current['_rev']
      const text = typeof found === 'string' ? found : undefined
      throw revisionMismatch(index, id, text, ifRevisionId)
    }
    this.#set(id, inputOf(applyPatch(current, operations, index), index), index)
    return {id, operation: 'update'}
  }

  /** A document as it stands now. */
  get(id: string): DocumentInput | undefined {
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
