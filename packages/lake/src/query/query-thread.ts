import {setPriority} from 'node:os'
import {platform} from 'node:process'
import {DatabaseSync} from 'node:sqlite'
import {getHeapStatistics} from 'node:v8'
import {parentPort, workerData} from 'node:worker_threads'
import {QueryParseError} from '../errors.ts'
import {DocumentCaches} from '../store/document-cache.ts'
import {DocumentReader} from '../store/document-reader.ts'
import {answerQuery} from './answer-query.ts'
import {parseQuery} from './parse-query.ts'
import type {QueryJob, QueryOutcome, QueryThreadData} from './query-job.ts'
import {RESULT_LIMIT} from './result-json.ts'
import {everyFewSteps, OverBudget} from './watch.ts'

/** As `nice` does it: a tenth of the time of whoever else wants the same processor. */
const LOW_PRIORITY = 10

const {file, givenUp, maxHeapBytes, cacheLimits}: QueryThreadData = workerData
// Writes and quick queries come first where processors are few. Elsewhere this concerns the process.
if (platform === 'linux') setPriority(LOW_PRIORITY)
const database = new DatabaseSync(file, {readOnly: true, timeout: 5000})
const reader = new DocumentReader(database, new DocumentCaches(cacheLimits), file)

function outcomeOf({id, question, timeMs}: QueryJob): QueryOutcome {
  const start = performance.now()
  const watch = everyFewSteps(() => {
    if (performance.now() - start > timeMs || Atomics.load(givenUp, 0) === id) {
      throw new OverBudget()
    }
    if (getHeapStatistics().used_heap_size > maxHeapBytes) {
      throw new Error('it needs more memory than there is')
    }
  })
  try {
    const tree = parseQuery(question.query, question.params)
    const parts = answerQuery(reader, question, tree, RESULT_LIMIT, watch)
    return {kind: 'answer', parts, ms: performance.now() - start}
  } catch (error) {
    if (error instanceof OverBudget) return {kind: 'late'}
    if (error instanceof QueryParseError) {
      const {description, start: from, end} = error
      return {kind: 'refused', description, start: from, end}
    }
    return {kind: 'failed', description: describe(error)}
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** A query sees one moment, however long it takes and whatever is written meanwhile. */
function inOneMoment(job: QueryJob): QueryOutcome {
  database.exec('BEGIN')
  try {
    return outcomeOf(job)
  } finally {
    database.exec('ROLLBACK')
  }
}

parentPort?.on('message', (job: QueryJob) => {
  const outcome = inOneMoment(job)
  const buffers = outcome.kind === 'answer' ? outcome.parts.map((part) => part.buffer) : []
  parentPort?.postMessage(
    {id: job.id, outcome},
    buffers.filter((buffer) => buffer instanceof ArrayBuffer),
  )
})
