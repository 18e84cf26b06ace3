import type {CacheLimits} from '../store/document-cache.ts'
import type {PlainQuestion} from './answer-query.ts'

/** What a thread that answers queries is started with. */
export interface QueryThreadData {
  /** The file of the store. */
  readonly file: string
  /** One number: the job that is to be given up. */
  readonly givenUp: Int32Array<SharedArrayBuffer>
  /** How much of its heap a query may use. */
  readonly maxHeapBytes: number
  /** How much it keeps between queries. */
  readonly cacheLimits: CacheLimits
}

/** One query, handed to a thread. */
export interface QueryJob {
  readonly id: number
  readonly question: PlainQuestion
  /** How long it may still take. */
  readonly timeMs: number
}

/** What became of a job. */
export type QueryOutcome =
  | {readonly kind: 'answer'; readonly parts: readonly Uint8Array[]; readonly ms: number}
  | {readonly kind: 'late'}
  | {readonly kind: 'failed'; readonly description: string}
  | {
      readonly kind: 'refused'
      readonly description: string
      readonly start: number
      readonly end: number
    }
