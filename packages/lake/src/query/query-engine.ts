import type {JsonObject} from '../json.ts'
import type {Access} from '../perspectives/document-view.ts'
import type {Perspective} from '../perspectives/perspective.ts'

/** A GROQ query and who asks it, as it reached the lake. */
export interface QueryRequest {
  readonly query: string
  readonly params: JsonObject
  readonly perspective: Perspective
  readonly access: Access
  /** Ends the evaluation when nobody waits for its result any more. */
  readonly signal?: AbortSignal
}

/** The result as JSON text, so that it can come from another thread, and how long it took. */
export interface QueryAnswer {
  readonly json: string
  readonly ms: number
}

/**
 * The one way to have a query answered. Nobody else parses, plans or evaluates GROQ over a store.
 */
export interface QueryEngine {
  /**
   * @throws {@link QueryParseError}, {@link QueryEvaluationError} or {@link QueryTimeoutError}
   */
  run(request: QueryRequest): Promise<QueryAnswer>
}
