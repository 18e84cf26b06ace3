import {STATUS_CODES} from 'node:http'
import {
  InvalidDocumentError,
  QueryEvaluationError,
  QueryParseError,
  QueryTimeoutError,
  UnknownDatasetError,
} from '../errors.ts'
import {LakeError} from '../errors.ts'
import {MutationError} from '../mutate/mutation-error.ts'

/** A request that is answered with an error, in one of the two shapes the hosted lake has. */
export class Refusal extends LakeError {
  override name = 'Refusal'
  readonly status: number
  readonly body: unknown
  constructor(status: number, body: unknown, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
    this.body = body
  }
}

/** The shape of everything that is not about data: `{statusCode, error, message}`. */
export function refusal(status: number, message: string, more: RefusalDetails = {}): Refusal {
  const {error = STATUS_CODES[status] ?? 'Error', ...details} = more
  return new Refusal(status, {statusCode: status, error, message, ...details}, message)
}

/** What a refusal may say besides its message. */
export interface RefusalDetails {
  readonly error?: string
  readonly errorCode?: string
}

/** The shape of errors of the data endpoints: `{error: {type, description, …}}`. */
export function dataRefusal(
  status: number,
  type: string,
  description: string,
  details: Readonly<Record<string, unknown>> = {},
  options?: ErrorOptions,
): Refusal {
  return new Refusal(status, {error: {description, ...details, type}}, description, options)
}

/** What the hosted lake says of an address that it does not know. */
export function unknownEndpoint(): Refusal {
  return refusal(404, 'Not Found')
}

/** What the hosted lake says to nobody where it needs to know who asks. */
export function notLoggedIn(): Refusal {
  return refusal(401, 'You must be logged in', {errorCode: 'SIO-401-ANF'})
}

/** What the hosted lake says of a token that it does not know. */
export function unknownToken(): Refusal {
  return refusal(401, 'Session not found', {errorCode: 'SIO-401-ANF'})
}

/** Turns whatever a handler threw into an answer. What is not ours becomes a 500 without details. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const options = {cause: error}
  if (error instanceof QueryParseError) {
    const {description, query, start, end} = error
    return dataRefusal(400, 'queryParseError', description, {query, start, end}, options)
  }
  if (error instanceof QueryEvaluationError) {
    return dataRefusal(400, 'queryEvaluationError', error.message, {query: error.query}, options)
  }
  if (error instanceof QueryTimeoutError) {
    return dataRefusal(504, 'queryTimeoutError', error.message, {query: error.query}, options)
  }
  if (error instanceof UnknownDatasetError) {
    return refusal(404, error.message, {error: 'Dataset not found'})
  }
  if (error instanceof MutationError) {
    const items = [{index: error.index, error: error.failure}]
    return dataRefusal(error.status, 'mutationError', error.message, {items}, options)
  }
  if (error instanceof InvalidDocumentError) {
    return dataRefusal(400, 'validationError', error.message, {}, options)
  }
  const message = 'An internal server error occurred'
  return new Refusal(
    500,
    {statusCode: 500, error: 'Internal Server Error', message},
    message,
    options,
  )
}
