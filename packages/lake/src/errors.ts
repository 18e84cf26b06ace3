/**
 * Base of every error this package throws on purpose; catch it to tell ours from a bug.
 *
 * @public
 */
export class LakeError extends Error {
  override name = 'LakeError'
  /** What the reader can do about it, as a whole sentence. */
  hint = ''
}

/**
 * A request named a dataset that this lake does not hold.
 *
 * @public
 */
export class UnknownDatasetError extends LakeError {
  override name = 'UnknownDatasetError'
  readonly dataset: string
  readonly projectId: string
  constructor(dataset: string, projectId: string, known: readonly string[]) {
    super(`Dataset "${dataset}" not found for project ID "${projectId}"`)
    this.dataset = dataset
    this.projectId = projectId
    this.hint = `Known datasets: ${known.join(', ')}.`
  }
}

/**
 * Another program already listens on the port that was asked for.
 *
 * @public
 */
export class PortInUseError extends LakeError {
  override name = 'PortInUseError'
  readonly port: number
  constructor(port: number, options?: ErrorOptions) {
    super(`Port ${port} on 127.0.0.1 is already in use.`, options)
    this.port = port
    this.hint = `End the program that listens on port ${port}, or choose another port.`
  }
}

/**
 * A lake was asked to start with an option that cannot be right.
 *
 * @public
 */
export class LakeOptionError extends LakeError {
  override name = 'LakeOptionError'
  readonly option: string
  constructor(option: string, message: string, hint: string) {
    super(message)
    this.option = option
    this.hint = hint
  }
}

/**
 * NDJSON could not be taken in; nothing of it was stored. `line` counts from 1.
 *
 * @public
 */
export class SeedError extends LakeError {
  override name = 'SeedError'
  readonly line: number | undefined
  constructor(message: string, hint: string, line?: number, options?: ErrorOptions) {
    super(line === undefined ? message : `Line ${line}: ${message}`, options)
    this.line = line
    this.hint = hint
  }
}

/**
 * A dataset could not be moved between two lakes. What was sent before stays, and the same move
 * sends the rest.
 *
 * @public
 */
export class TransferError extends LakeError {
  override name = 'TransferError'
  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}

/**
 * The store on disk was written by a newer version of this package.
 *
 * @public
 */
export class NewerStoreError extends LakeError {
  override name = 'NewerStoreError'
  readonly file: string
  readonly found: number
  readonly supported: number
  constructor(file: string, found: number, supported: number) {
    super(
      `The store ${file} has schema version ${found}; this version of Stepzero reads up to ${supported}.`,
    )
    this.file = file
    this.found = found
    this.supported = supported
    this.hint = 'Update Stepzero, or start with another data folder. The store was left untouched.'
  }
}

/**
 * The file where the store should be is not a store, or what it holds cannot be read.
 *
 * @public
 */
export class DamagedStoreError extends LakeError {
  override name = 'DamagedStoreError'
  readonly file: string
  constructor(file: string, message: string, options?: ErrorOptions) {
    super(`The store ${file} cannot be read: ${message}`, options)
    this.file = file
    this.hint = 'Move the file away and start again, or restore it from a copy.'
  }
}

/**
 * A document cannot be stored: its id, its type or its shape breaks a rule of the Content Lake.
 *
 * @public
 */
export class InvalidDocumentError extends LakeError {
  override name = 'InvalidDocumentError'
  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

/**
 * A GROQ query cannot be understood, or uses what this lake does not have. `start` and `end` are
 * the first and the last character concerned, counted from 0.
 *
 * @public
 */
export class QueryParseError extends LakeError {
  override name = 'QueryParseError'
  readonly description: string
  readonly query: string
  readonly start: number
  readonly end: number
  constructor(
    description: string,
    query: string,
    span: {start: number; end: number},
    options?: ErrorOptions,
  ) {
    super(`GROQ query parse error at character ${span.start}: ${description}`, options)
    this.description = description
    this.query = query
    this.start = span.start
    this.end = span.end
    this.hint = 'Correct the query at that place.'
  }
}

/**
 * A query was understood but failed while it ran.
 *
 * @public
 */
export class QueryEvaluationError extends LakeError {
  override name = 'QueryEvaluationError'
  readonly query: string
  constructor(description: string, query: string, options?: ErrorOptions) {
    super(`The query could not be evaluated: ${description}`, options)
    this.query = query
    this.hint = 'Simplify the query, or report it with the documents it reads.'
  }
}

/**
 * A query ran longer than the lake allows and was stopped.
 *
 * @public
 */
export class QueryTimeoutError extends LakeError {
  override name = 'QueryTimeoutError'
  readonly query: string
  constructor(query: string, limitMs: number) {
    super(`The query ran longer than ${limitMs} ms and was stopped.`)
    this.query = query
    this.hint = 'Pin `_id` or `_type` first, and avoid a subquery over all documents per document.'
  }
}
