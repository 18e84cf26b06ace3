import {getCompileCacheDir} from 'node:module'
import {dirname} from 'node:path'
import {Worker} from 'node:worker_threads'
import {LakeError} from '../errors.ts'
import type {PlainQuestion} from './answer-query.ts'
import type {QueryJob, QueryOutcome, QueryThreadData} from './query-job.ts'

/** How long a query that is given up may take to notice it before its thread is ended. */
const GRACE_MS = 1000

/** What happens in a thread that ran out of memory is no error of ours. */
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'

const RESOURCES = {maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 6}

/** What a thread is started with. */
export interface QueryThreadLimits extends Omit<QueryThreadData, 'givenUp'> {
  /** How long it is kept when it does nothing. */
  readonly idleMs: number
}

/** A thread that answers one query at a time, as seen from outside. */
export class QueryThread {
  readonly #worker: Worker
  readonly #givenUp = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  #settle: ((outcome: QueryOutcome) => void) | undefined
  #isTaken = false
  #isOver = false
  #lastId = 0
  readonly #idleMs: number
  #idle: NodeJS.Timeout | undefined

  constructor({idleMs, ...limits}: QueryThreadLimits) {
    this.#idleMs = idleMs
    const workerData: QueryThreadData = {...limits, givenUp: this.#givenUp}
    const script = new URL('./query-thread.ts', import.meta.url)
    this.#worker = new Worker(script, {
      workerData,
      execArgv: [],
      env: environment(),
      resourceLimits: RESOURCES,
    })
    this.#worker.on('message', ({id, outcome}: {id: number; outcome: QueryOutcome}) => {
      if (id === this.#lastId) this.#settle?.(outcome)
    })
    this.#worker.on('error', (error) => this.#end(describe(error)))
    this.#worker.on('exit', () => this.#end('its thread was ended'))
    this.#worker.unref()
  }

  /** Whether the thread has ended and is of no more use. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** Takes the thread, if it is free. */
  take(): boolean {
    if (this.#isTaken || this.#isOver) return false
    clearTimeout(this.#idle)
    this.#isTaken = true
    return true
  }

  release(): void {
    this.#isTaken = false
    if (this.#isOver) return
    this.#idle = setTimeout(() => void this.end(), this.#idleMs).unref()
  }

  /** Answers a query; whoever asks must have taken the thread. */
  async run(
    question: PlainQuestion,
    timeMs: number,
    signal: AbortSignal | undefined,
  ): Promise<QueryOutcome> {
    if (this.#settle !== undefined) throw new LakeError('BUG: the thread is busy.')
    const {promise, resolve} = Promise.withResolvers<QueryOutcome>()
    this.#settle = resolve
    const id = (this.#lastId += 1)
    let ending: NodeJS.Timeout | undefined
    const giveUp = () => {
      Atomics.store(this.#givenUp, 0, id)
      ending = setTimeout(() => {
        resolve({kind: 'late'})
        void this.end()
      }, GRACE_MS)
    }
    const limit = setTimeout(giveUp, timeMs)
    signal?.addEventListener('abort', giveUp)
    try {
      const job: QueryJob = {id, question, timeMs}
      this.#worker.ref()
      this.#worker.postMessage(job, [])
      return await promise
    } finally {
      clearTimeout(limit)
      clearTimeout(ending)
      signal?.removeEventListener('abort', giveUp)
      this.#worker.unref()
      this.#settle = undefined
    }
  }

  /** Ends the thread, and what it is doing. */
  async end(): Promise<void> {
    this.#end('its thread was ended')
    await this.#worker.terminate()
  }

  #end(description: string): void {
    this.#isOver = true
    clearTimeout(this.#idle)
    this.#settle?.({kind: 'failed', description})
  }
}

/** The compile cache that a program has turned on for itself is not its threads' by itself. */
function environment(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir()
  return folder === undefined ? process.env : {...process.env, NODE_COMPILE_CACHE: dirname(folder)}
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isFull = 'code' in error && error.code === OUT_OF_MEMORY
  return isFull ? 'it needs more memory than there is' : error.message
}
