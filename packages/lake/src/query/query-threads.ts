import {getHeapStatistics} from 'node:v8'
import {QueryEvaluationError, QueryParseError, QueryTimeoutError} from '../errors.ts'
import type {PlainQuestion} from './answer-query.ts'
import type {QueryOutcome} from './query-job.ts'
import {QueryThread} from './query-thread-handle.ts'

/** How many threads there may be, and what a query may use in one. */
export interface QueryThreadsOptions {
  /** The file of the store. */
  readonly file: string
  /** How many queries may run at once; the others wait. */
  readonly threads?: number
  /** How long a query may take in all, its waiting included. */
  readonly limitMs?: number
  /** How much of the heap of its thread a query may use. */
  readonly maxHeapBytes?: number
}

const THREADS = 2

/** How long a query waits for the one thread before another is started, which takes memory. */
const PATIENCE_MS = 500
const LIMIT_MS = 60_000
const HEAP_SHARE = 0.7

/** How long a thread that does nothing is kept, with what it has read. */
const FIRST_IDLE_MS = 20_000
const OTHER_IDLE_MS = 1000

const MEGA = 1024 * 1024

/** What the first thread keeps between queries. */
const FIRST_CACHES = {whole: 4 * MEGA, heads: 4 * MEGA}

/** The same of the others, which are there only while the first has something to do. */
const OTHER_CACHES = {whole: MEGA, heads: MEGA}

/** A query that waits for a thread. */
interface Waiting {
  start(thread: QueryThread): void
}

type Answer = Extract<QueryOutcome, {kind: 'answer'}>

/**
 * Threads that answer queries over the file of the store: started when they are needed, ended when
 * nobody has needed them for a while.
 */
export class QueryThreads {
  readonly limitMs: number
  readonly #file: string
  readonly #count: number
  readonly #maxHeapBytes: number
  readonly #threads = new Set<QueryThread>()
  readonly #waiting = new Set<Waiting>()

  constructor({file, threads, limitMs, maxHeapBytes}: QueryThreadsOptions) {
    this.#file = file
    this.#count = threads ?? THREADS
    this.limitMs = limitMs ?? LIMIT_MS
    this.#maxHeapBytes = maxHeapBytes ?? getHeapStatistics().heap_size_limit * HEAP_SHARE
  }

  /** Answers a query in the next thread that is free; the second one is for those that wait long. */
  async run(question: PlainQuestion, signal: AbortSignal | undefined): Promise<Answer> {
    const deadline = performance.now() + this.limitMs
    const late = () => new QueryTimeoutError(question.query, this.limitMs)
    const thread = this.#free() ?? this.#first() ?? (await this.#wait(signal, late))
    if (signal?.aborted === true) {
      this.#pass(thread)
      throw late()
    }
    try {
      const outcome = await thread.run(question, deadline - performance.now(), signal)
      return answerOf(outcome, question.query, late)
    } finally {
      if (thread.isOver) this.#threads.delete(thread)
      this.#pass(thread)
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.end()))
    this.#threads.clear()
  }

  /** A thread that has nothing to do, marked as taken. */
  #free(): QueryThread | undefined {
    for (const thread of this.#threads) {
      if (thread.isOver) this.#threads.delete(thread)
      else if (thread.take()) return thread
    }
    return undefined
  }

  #first(): QueryThread | undefined {
    return this.#threads.size === 0 ? this.#another() : undefined
  }

  /** A new thread, marked as taken, if there may be one. */
  #another(): QueryThread | undefined {
    if (this.#threads.size >= this.#count) return undefined
    const thread = new QueryThread({
      file: this.#file,
      maxHeapBytes: this.#maxHeapBytes,
      idleMs: this.#threads.size === 0 ? FIRST_IDLE_MS : OTHER_IDLE_MS,
      cacheLimits: this.#threads.size === 0 ? FIRST_CACHES : OTHER_CACHES,
    })
    thread.take()
    this.#threads.add(thread)
    return thread
  }

  /** Waits for its turn, in the order of asking. */
  async #wait(signal: AbortSignal | undefined, late: () => Error): Promise<QueryThread> {
    const {promise, resolve, reject} = Promise.withResolvers<QueryThread>()
    const waiting = {start: resolve}
    const impatient = () => {
      const another = this.#another()
      if (another === undefined) return
      this.#waiting.delete(waiting)
      resolve(another)
    }
    const leave = () => {
      this.#waiting.delete(waiting)
      reject(late())
    }
    this.#waiting.add(waiting)
    const timer = setTimeout(leave, this.limitMs)
    const patience = setTimeout(impatient, PATIENCE_MS)
    signal?.addEventListener('abort', leave)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      clearTimeout(patience)
      signal?.removeEventListener('abort', leave)
    }
  }

  /** Gives a thread that has become free to whoever waits longest. */
  #pass(thread: QueryThread): void {
    thread.release()
    const [first] = this.#waiting
    if (first === undefined) return
    const next = this.#free() ?? this.#first()
    if (next === undefined) return
    this.#waiting.delete(first)
    first.start(next)
  }
}

function answerOf(outcome: QueryOutcome, query: string, late: () => Error): Answer {
  if (outcome.kind === 'answer') return outcome
  if (outcome.kind === 'late') throw late()
  if (outcome.kind === 'failed') throw new QueryEvaluationError(outcome.description, query)
  throw new QueryParseError(outcome.description, query, outcome)
}
