import type {ExprNode} from 'groq-js'
import {QueryEvaluationError} from '../errors.ts'
import {documentView} from '../perspectives/document-view.ts'
import type {DocumentReader} from '../store/document-reader.ts'
import {attributesRead} from './attributes-read.ts'
import {evaluateQuery} from './evaluate-query.ts'
import type {QueryRequest} from './query-engine.ts'
import {ResultTooLarge, resultJson} from './result-json.ts'
import {OverBudget} from './watch.ts'
import type {Watch} from './watch.ts'

/** A query on its way between threads: all that its result depends on but the documents. */
export interface PlainQuestion extends Omit<QueryRequest, 'signal'> {
  readonly timestamp: Date
  readonly projectId: string
  readonly dataset: string
}

/**
 * Answers a parsed query over what a reader sees, in one go.
 *
 * @throws {@link QueryEvaluationError}, {@link ResultTooLarge}, or {@link OverBudget} if the watch
 * does
 */
export function answerQuery(
  reader: DocumentReader,
  question: PlainQuestion,
  tree: ExprNode,
  limit: number,
  watch: Watch,
): Uint8Array<ArrayBuffer>[] {
  const {query, perspective, access, identity = access} = question
  try {
    const view = documentView(reader, perspective, access, attributesRead(tree))
    const data = evaluateQuery({...question, identity, tree, view}, watch)
    return Array.from(resultJson(data, limit, watch), encode)
  } catch (error) {
    if (error instanceof OverBudget || error instanceof ResultTooLarge) throw error
    throw evaluationError(error, query)
  }
}

/** What is said of a query that failed while it ran. */
export function evaluationError(cause: unknown, query: string): QueryEvaluationError {
  const isTooDeep = cause instanceof RangeError
  const message = cause instanceof Error ? cause.message : String(cause)
  const description = isTooDeep ? 'it is nested too deeply' : message
  return new QueryEvaluationError(description, query, {cause})
}

/** A part that is larger gets pages of its own. */
const OF_THE_HEAP = 64 * 1024

/**
 * A part as UTF-8. Memory that was allocated in one thread and is freed in another stays with the
 * process; what can be resized has pages of its own, which go back to the system.
 */
function encode(part: string): Uint8Array<ArrayBuffer> {
  if (part.length < OF_THE_HEAP) return new TextEncoder().encode(part)
  const length = Buffer.byteLength(part)
  const pages = new ArrayBuffer(length, {maxByteLength: length})
  Buffer.from(pages).write(part)
  return new Uint8Array(pages)
}
