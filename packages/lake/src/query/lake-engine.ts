import type {ExprNode} from 'groq-js'
import {QueryTimeoutError} from '../errors.ts'
import type {LakeStore} from '../store/lake-store.ts'
import {answerQuery} from './answer-query.ts'
import type {PlainQuestion} from './answer-query.ts'
import {isUnpredictable} from './is-unpredictable.ts'
import {parseQuery} from './parse-query.ts'
import type {QueryAnswer, QueryEngine, QueryRequest} from './query-engine.ts'
import {QueryThreads} from './query-threads.ts'
import type {QueryThreadsOptions} from './query-threads.ts'
import {ResultTooLarge} from './result-json.ts'
import {SlowQueries} from './slow-queries.ts'
import {Turns} from './turns.ts'
import {OverBudget, watchUntil} from './watch.ts'

/** What the engine needs to know besides the store. */
export interface LakeEngineOptions extends Partial<Omit<QueryThreadsOptions, 'file'>> {
  readonly projectId: string
  readonly dataset: string
  /** How long a query may hold the thread that also writes. */
  readonly budgetMs?: number
}

const BUDGET_MS = 50

/** A result that is longer, in characters, would hold this thread while it is written. */
const QUICK_RESULT = 2 * 1024 * 1024

/** A query that is longer would hold this thread while it is parsed: groq-js takes the square. */
const QUICK_QUERY = 12 * 1024

/**
 * Answers queries: in this thread where that is quick, else in another one, so that no query,
 * however slow, holds up writes or quick queries for longer than its budget.
 */
export function lakeEngine(store: LakeStore, options: LakeEngineOptions): QueryEngine {
  const {projectId, dataset, budgetMs = BUDGET_MS, ...limits} = options
  const threads = new QueryThreads({file: store.file, ...limits})
  const turns = new Turns()
  const slow = new SlowQueries()

  /** The answer, or undefined if it is not to be had quickly. */
  async function atOnce(
    question: PlainQuestion,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array[] | undefined> {
    const {query, params} = question
    if (query.length > QUICK_QUERY) return undefined
    const tree = parseQuery(query, params)
    if (slow.has(query) || isUnpredictable(tree)) return undefined
    await turns.next()
    if (signal?.aborted === true) throw new QueryTimeoutError(query, threads.limitMs)
    const parts = quickly(question, tree)
    if (parts === undefined) slow.add(query)
    return parts
  }

  function quickly(question: PlainQuestion, tree: ExprNode): Uint8Array[] | undefined {
    const watch = watchUntil(performance.now() + budgetMs)
    try {
      return answerQuery(store.reader, question, tree, QUICK_RESULT, watch)
    } catch (error) {
      if (error instanceof OverBudget || error instanceof ResultTooLarge) return undefined
      throw error
    }
  }

  async function inThread(
    question: PlainQuestion,
    signal: AbortSignal | undefined,
  ): Promise<readonly Uint8Array[]> {
    const {parts, ms} = await threads.run(question, signal)
    // It may have been slow only because its documents had never been read.
    const length = parts.reduce((sum, part) => sum + part.length, 0)
    if (ms < budgetMs / 2 && length < QUICK_RESULT / 2) slow.delete(question.query)
    return parts
  }

  return {
    async run({signal, ...asked}: QueryRequest): Promise<QueryAnswer> {
      const start = performance.now()
      const question = {...asked, timestamp: new Date(), projectId, dataset}
      const parts = (await atOnce(question, signal)) ?? (await inThread(question, signal))
      return {parts, ms: Math.round(performance.now() - start)}
    },
    close: () => threads.close(),
  }
}
