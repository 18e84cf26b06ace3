import {fork} from 'node:child_process'
import type {ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {z} from 'zod'
import {HistoryReader} from './history/history-reader.ts'
import {LakeStore} from './store/lake-store.ts'
import {TOKEN} from './test-support/reach-over-http.ts'

const KILLS = process.env['SOAK'] === undefined ? 20 : 200
const WRITERS = 4
const PROCESS = new URL('test-support/durable-lake-process.ts', import.meta.url)

/** What one writer tried in one life of the lake, in order. */
interface Attempt {
  readonly id: string
  readonly writer: string
  acknowledged: boolean
}

test(
  `after ${KILLS} kills every acknowledged transaction is there, and none by half`,
  {timeout: KILLS * 10_000},
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'stepzero-kill-'))
    // When each lake is killed follows from the seed of the run; how far its writers are, from luck.
    const moments = fc.sample(fc.integer({min: 1, max: 40}), KILLS)
    for (const [kill, acknowledgements] of moments.entries()) {
      const attempts = await writeUntilKilled(dataDir, kill, acknowledgements)
      const store = new LakeStore(dataDir, 'production')
      try {
        const moment = {kill, acknowledgements}
        expect({...moment, wrongs: wrongs(store, attempts)}).toEqual({...moment, wrongs: []})
      } finally {
        store.close()
      }
    }
    rmSync(dataDir, {recursive: true})
  },
)

async function writeUntilKilled(
  dataDir: string,
  kill: number,
  acknowledgements: number,
): Promise<Attempt[]> {
  const child = fork(PROCESS, [dataDir, TOKEN])
  const exited = once(child, 'exit')
  const [message] = await once(child, 'message')
  const {address} = z.object({address: z.string()}).parse(message)
  const attempts: Attempt[] = []
  let left = acknowledgements
  const acknowledge = () => {
    left -= 1
    if (left === 0) child.kill('SIGKILL')
  }
  const writers = Array.from({length: WRITERS}, (_, index) =>
    write(child, address, `k${kill}w${index}`, attempts, acknowledge),
  )
  await Promise.all([exited, ...writers])
  return attempts
}

/** Writes until the lake is gone. Each transaction makes two documents and counts in a third. */
async function write(
  child: ChildProcess,
  address: string,
  writer: string,
  attempts: Attempt[],
  acknowledge: () => void,
): Promise<void> {
  for (let turn = 0; child.exitCode === null && child.signalCode === null; turn += 1) {
    const id = `${writer}t${turn}`
    const attempt = {id, writer, acknowledged: false}
    attempts.push(attempt)
    const text = 'x'.repeat((turn * 7919) % 20_000)
    const mutations = [
      {create: {_id: `${id}-a`, _type: 'pair', text}},
      {createIfNotExists: {_id: writer, _type: 'count', count: 0}},
      {patch: {id: writer, inc: {count: 1}}},
      {create: {_id: `${id}-b`, _type: 'pair', other: {_ref: `${id}-a`}}},
    ]
    const isAcknowledged = await fetch(`${address}/v1/data/mutate/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${TOKEN}`},
      body: JSON.stringify({mutations, transactionId: id}),
    })
      .then(async (response) => response.ok && (await response.text()) !== '')
      // The connection broke: nobody knows whether it was done, and both must be right.
      .catch(() => undefined)
    if (isAcknowledged === undefined) return
    if (!isAcknowledged) throw new Error(`${id} was refused`)
    attempt.acknowledged = true
    acknowledge()
  }
}

/** What is not as it must be, in words; nothing, where all is well. */
function wrongs(store: LakeStore, attempts: readonly Attempt[]): string[] {
  const history = new HistoryReader(store)
  const found: string[] = []
  const counts = new Map<string, number>()
  for (const {id, writer, acknowledged} of attempts) {
    const parts = [
      store.get(`${id}-a`)?._rev === id,
      store.get(`${id}-b`)?._rev === id,
      history.numberOf(id) !== undefined,
      store.reader.number('SELECT count(*) FROM links WHERE source = ?', `${id}-b`) === 1,
    ]
    const isDone = parts.every(Boolean)
    if (!isDone && parts.some(Boolean)) found.push(`${id} is there by half: ${parts.join()}`)
    if (!isDone && acknowledged) found.push(`${id} was acknowledged and is lost`)
    counts.set(writer, (counts.get(writer) ?? 0) + (isDone ? 1 : 0))
  }
  for (const [writer, count] of counts) {
    const counted = Number(store.get(writer)?.['count'] ?? 0)
    if (counted !== count) found.push(`${writer} counted ${counted} and did ${count}`)
  }
  const integrity = store.reader.text('PRAGMA integrity_check')
  return integrity === 'ok' ? found : [...found, `integrity: ${integrity}`]
}
