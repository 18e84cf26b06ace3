import {getHeapStatistics} from 'node:v8'
import {QueryEvaluationError, QueryTimeoutError} from '../errors.ts'
import {documentView} from '../perspectives/document-view.ts'
import type {DocumentReader} from '../store/document-reader.ts'
import type {LakeStore} from '../store/lake-store.ts'
import {evaluateAtOnce, OverBudget} from './evaluate-at-once.ts'
import {evaluateInSteps} from './evaluate-in-steps.ts'
import type {Evaluation} from './evaluation.ts'
import {parseQuery} from './parse-query.ts'
import {resultJson} from './result-json.ts'
import type {QueryAnswer, QueryEngine, QueryRequest} from './query-engine.ts'

/** What the engine needs to know besides the store. */
export interface InlineEngineOptions {
  readonly projectId: string
  readonly dataset: string
  /** How long a query may hold the event loop before it goes on in steps. */
  readonly budgetMs?: number
  /** How long a query may run in all. */
  readonly limitMs?: number
  /** How much of the heap may be in use while a query goes on in steps. */
  readonly maxHeapBytes?: number
}

const BUDGET_MS = 80
const LIMIT_MS = 60_000
const HEAP_SHARE = 0.7

/**
 * Answers queries in this thread: at once where that is quick, else in steps over a snapshot, so
 * that a slow query delays others but does not shut them out.
 */
export function inlineEngine(store: LakeStore, options: InlineEngineOptions): QueryEngine {
  return {run: (request) => run(store, options, request)}
}

async function run(
  store: LakeStore,
  options: InlineEngineOptions,
  request: QueryRequest,
): Promise<QueryAnswer> {
  const start = performance.now()
  const evaluationOver = prepare(options, request)
  const result =
    runAtOnce(evaluationOver(store.reader), options.budgetMs ?? BUDGET_MS) ??
    (await runInSteps(store, options, request, evaluationOver, start))
  return {json: await written(result, request.query), ms: Math.round(performance.now() - start)}
}

function prepare(
  {projectId, dataset}: InlineEngineOptions,
  {query, params, perspective, access}: QueryRequest,
): (reader: DocumentReader) => Evaluation {
  const tree = parseQuery(query, params)
  const timestamp = new Date()
  return (reader) => {
    const view = documentView(reader, perspective, access)
    return {tree, query, view, access, timestamp, projectId, dataset}
  }
}

/** What a query gives, before it is written as JSON. */
interface Result {
  readonly data: unknown
}

/** The result, or undefined if it has to be found in steps. */
function runAtOnce(evaluation: Evaluation, budgetMs: number): Result | undefined {
  try {
    return {data: evaluateAtOnce(evaluation, budgetMs)}
  } catch (error) {
    if (error instanceof OverBudget || isThenMistaken(error)) return undefined
    throw evaluationError(error, evaluation.query)
  }
}

async function runInSteps(
  store: LakeStore,
  options: InlineEngineOptions,
  request: QueryRequest,
  evaluationOver: (reader: DocumentReader) => Evaluation,
  start: number,
): Promise<Result> {
  const limitMs = options.limitMs ?? LIMIT_MS
  const maxHeapBytes = options.maxHeapBytes ?? getHeapStatistics().heap_size_limit * HEAP_SHARE
  const isHeapFull = () => getHeapStatistics().used_heap_size > maxHeapBytes
  const isLate = () => request.signal?.aborted === true || performance.now() - start > limitMs
  const snapshot = store.snapshot()
  try {
    const evaluation = evaluationOver(snapshot.reader)
    const result = await evaluateInSteps(evaluation, () => isLate() || isHeapFull())
    if (result !== undefined) return result
    if (isLate()) throw new QueryTimeoutError(request.query, limitMs)
    throw new Error('it needs more memory than there is')
  } catch (error) {
    throw error instanceof QueryTimeoutError ? error : evaluationError(error, request.query)
  } finally {
    snapshot.close()
  }
}

async function written({data}: Result, query: string): Promise<string> {
  try {
    return await resultJson(data)
  } catch (error) {
    throw evaluationError(error, query)
  }
}

/** groq-js takes a referenced document with a field named `then` for a promise, when in a hurry. */
function isThenMistaken(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Dereference returned promise')
}

function evaluationError(cause: unknown, query: string): QueryEvaluationError {
  const isTooDeep = cause instanceof RangeError
  const message = cause instanceof Error ? cause.message : String(cause)
  const description = isTooDeep ? 'it is nested too deeply' : message
  return new QueryEvaluationError(description, query, {cause})
}
