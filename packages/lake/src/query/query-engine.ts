import type {JsonObject} from '../json.ts'
import type {Access} from '../perspectives/document-view.ts'
import type {Perspective} from '../perspectives/perspective.ts'

/** A GROQ query and who asks it, as it reached the lake. */
export interface QueryRequest {
  readonly query: string
  readonly params: JsonObject
  readonly perspective: Perspective
  readonly access: Access
  /** The id of who asks, as `identity()` says it; the access where there is none. */
  readonly identity?: string
  /** Ends the evaluation when nobody waits for its result any more. */
  readonly signal?: AbortSignal
}

/** The result as JSON in UTF-8, in parts as they were written, and how long it took. */
export interface QueryAnswer {
  readonly parts: readonly Uint8Array[]
  readonly ms: number
}

/**
 * The one way to have a query answered. Nobody else parses, plans or evaluates GROQ over a store.
 */
export interface QueryEngine {
  /**
   * The result is of one moment between the question and the answer: it has what was committed
   * before the question.
   *
   * @throws {@link QueryParseError}, {@link QueryEvaluationError} or {@link QueryTimeoutError}
   */
  run(request: QueryRequest): Promise<QueryAnswer>
  /** Ends what is still running. */
  close(): Promise<void>
}

/** The result of an answer, parsed. */
export function resultOf({parts}: QueryAnswer): unknown {
  return JSON.parse(Buffer.concat(parts).toString())
}
