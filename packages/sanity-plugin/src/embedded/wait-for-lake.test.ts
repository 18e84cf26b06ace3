import {describe, expect, test} from 'vitest'
import {waitForLake} from './wait-for-lake.ts'

const away = () => Promise.reject<Response>(new TypeError('Failed to fetch'))
const here = async () => new Response('from the lake')
const refusing = (type: string) => async () => Response.json({error: {type}}, {status: 409})

/** Answers one after the other, the last one again and again, and counts. */
const inTurn = (...answers: (() => Promise<Response>)[]) => {
  let asked = 0
  const send = (): Promise<Response> => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? here
    asked += 1
    return answer()
  }
  return {send, times: () => asked}
}

const asked = (method: string, path: string, body?: object, signal?: AbortSignal) => ({
  url: new URL(path, 'http://localhost:4010'),
  method,
  body: body && JSON.stringify(body),
  signal,
})

const READ = asked('GET', '/v1/data/query/production')
const WRITE = asked('POST', '/v1/data/actions/production', {transactionId: 't1', actions: []})

describe('waitForLake', () => {
  test('sends a read again once the lake is back', async () => {
    const lake = inTurn(away, away, here)
    const read = inTurn(away, here)
    const response = await waitForLake(lake.send)(READ, read.send)
    expect(await response.text()).toBe('from the lake')
    expect([lake.times(), read.times()]).toEqual([3, 2])
  })

  test('asks once for all that wait', async () => {
    const lake = inTurn(away, here)
    const patiently = waitForLake(lake.send)
    const reads = [1, 2, 3].map(() => patiently(READ, inTurn(away, here).send))
    await Promise.all(reads)
    expect(lake.times()).toBe(2)
  })

  test('sends a write again under the transaction it named', async () => {
    const write = inTurn(away, here)
    const response = await waitForLake(here)(WRITE, write.send)
    expect(await response.text()).toBe('from the lake')
    expect(write.times()).toBe(2)
  })

  test('takes a write that was done before the connection broke as done', async () => {
    const refused = refusing('transactionExistsError')
    const again = await waitForLake(here)(WRITE, inTurn(away, refused).send)
    expect([again.status, await again.json()]).toEqual([200, {transactionId: 't1', results: []}])
    expect((await waitForLake(here)(WRITE, refused)).status).toBe(409)
  })

  test('leaves another refusal of a write that was sent again as it is', async () => {
    const refused = refusing('actionError')
    const response = await waitForLake(here)(WRITE, inTurn(away, refused).send)
    expect(await response.json()).toEqual({error: {type: 'actionError'}})
  })

  test('never sends a write twice that names no transaction, nor an upload', async () => {
    const patiently = waitForLake(here)
    const unnamed = asked('POST', '/v1/data/actions/production', {actions: []})
    const upload = asked('POST', '/v1/assets/images/production')
    await expect(patiently(unnamed, inTurn(away, here).send)).rejects.toThrow('Failed to fetch')
    await expect(patiently(upload, inTurn(away, here).send)).rejects.toThrow('Failed to fetch')
  })

  test('waits for no answer but the lake’s own', async () => {
    const standing = inTurn(away, here)
    const patiently = waitForLake(here)
    await expect(patiently(asked('GET', '/status.json'), standing.send)).rejects.toThrow(
      'Failed to fetch',
    )
    expect(standing.times()).toBe(1)
  })

  test('never gives up a write that named its transaction', async () => {
    const write = inTurn(away, away, away, away, away, here)
    expect((await waitForLake(here)(WRITE, write.send)).status).toBe(200)
    expect(write.times()).toBe(6)
  })

  test('gives up a read that fails although the lake answers', async () => {
    const read = inTurn(away)
    await expect(waitForLake(here)(READ, read.send)).rejects.toThrow('Failed to fetch')
    expect(read.times()).toBe(4)
  })

  test('ends the wait of whoever is not interested any more', async () => {
    const control = new AbortController()
    const read = asked('GET', '/v1/ping', undefined, control.signal)
    const lake = () => {
      control.abort(new Error('No longer needed.'))
      return new Promise<Response>(() => {})
    }
    await expect(waitForLake(lake)(read, away)).rejects.toThrow('No longer needed.')
  })
})
