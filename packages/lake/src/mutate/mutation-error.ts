import {LakeError} from '../errors.ts'

/** Why one mutation of a transaction failed, in the hosted lake's words. */
export interface MutationFailure {
  readonly type: string
  readonly description: string
  readonly [detail: string]: unknown
}

/** A transaction was refused, and nothing of it was done; `index` counts its mutations from 0. */
export class MutationError extends LakeError {
  override name = 'MutationError'
  readonly status: number
  readonly index: number
  readonly failure: MutationFailure
  constructor(status: number, index: number, failure: MutationFailure, options?: ErrorOptions) {
    super(`The mutation(s) failed: ${failure.description}`, options)
    this.status = status
    this.index = index
    this.failure = failure
    this.hint = 'Correct the mutation, or read the document again and retry.'
  }
}

/** A create found its document there already. */
export function documentExists(index: number, id: string): MutationError {
  const description = `Document by ID "${id}" already exists`
  return new MutationError(409, index, {type: 'documentAlreadyExistsError', description, id})
}

/** A patch found no document. */
export function documentMissing(index: number, id: string): MutationError {
  const description = `The document with the ID "${id}" was not found`
  return new MutationError(404, index, {type: 'documentNotFoundError', description, id})
}

/** A document has changed since the client read it. */
export function revisionMismatch(
  index: number,
  id: string,
  current: string | undefined,
  expected: string,
): MutationError {
  const description = `Document "${id}" has unexpected revision ID (${JSON.stringify(current ?? null)}), expected ${JSON.stringify(expected)}`
  const details = {id, currentRevisionID: current ?? null, expectedRevisionID: expected}
  const type = 'documentRevisionIDDoesNotMatchError'
  return new MutationError(409, index, {type, description, ...details})
}

/** A deletion would leave strong references that point at nothing. */
export function documentIsReferenced(
  index: number,
  id: string,
  referencingIDs: readonly string[],
): MutationError {
  const names = referencingIDs.map((one) => `"${one}"`).join(', ')
  const description = `Document "${id}" cannot be deleted as there are references to it from ${names}`
  const type = 'documentHasExistingReferencesError'
  return new MutationError(409, index, {type, description, id, referencingIDs})
}

/** A strong reference points at nothing. */
export function referenceMissing(index: number, id: string, referenceID: string): MutationError {
  const description = `Document "${id}" references non-existent document "${referenceID}"`
  const type = 'documentReferenceDoesNotExistError'
  return new MutationError(409, index, {type, description, id, referenceID})
}

/** A mutation that cannot be understood or carried out. */
export function invalidMutation(
  index: number,
  description: string,
  cause?: unknown,
): MutationError {
  return new MutationError(400, index, {type: 'validationError', description}, {cause})
}
