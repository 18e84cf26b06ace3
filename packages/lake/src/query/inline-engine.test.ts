import {afterAll, describe, expect, test} from 'vitest'
import {QueryTimeoutError} from '../errors.ts'
import {LakeStore} from '../store/lake-store.ts'
import {inlineEngine} from './inline-engine.ts'
import type {QueryRequest} from './query-engine.ts'

const store = new LakeStore(':memory:', 'production')
store.commit({
  changes: Array.from({length: 400}, (_, index) => ({
    put: {_id: `d${index}`, _type: 'post', next: {_ref: `d${index + 1}`}},
  })),
})
afterAll(() => store.close())

const about = {projectId: 'stepzero', dataset: 'production'}
const asking = (query: string, more: Partial<QueryRequest> = {}): QueryRequest => ({
  query,
  params: {},
  perspective: {kind: 'raw'},
  access: 'administrator',
  ...more,
})

/** Reads every document once for every document. */
const SLOW = 'count(*[count(*[references(^._id)]) > 0])'

describe('a query that takes long', () => {
  test('gets the answer that it would get at once', async () => {
    const quick = await inlineEngine(store, {...about, budgetMs: 60_000}).run(asking(SLOW))
    const slow = await inlineEngine(store, {...about, budgetMs: 1}).run(asking(SLOW))
    expect(quick.json).toBe('399')
    expect(slow.json).toBe('399')
  })

  test('lets others have their turn', async () => {
    const engine = inlineEngine(store, {...about, budgetMs: 1})
    let isAnswered = false
    const slow = engine.run(asking(SLOW)).then(() => (isAnswered = true))
    for (let turn = 0; turn < 10; turn += 1) {
      const quick = await engine.run(asking('*[_id == "d1"][0]._type'))
      expect(quick.json).toBe('"post"')
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(isAnswered).toBe(false)
    await slow
  })

  test('answers for the moment it began', async () => {
    const engine = inlineEngine(store, {...about, budgetMs: -1})
    const answer = engine.run(asking('*[_type == "fresh" || _id == "d399"]{_id, next}'))
    store.commit({changes: [{put: {_id: 'fresh', _type: 'fresh'}}, {delete: 'd399'}]})
    expect((await answer).json).toBe('[{"_id":"d399","next":{"_ref":"d400"}}]')
    store.commit({changes: [{delete: 'fresh'}, {put: {_id: 'd399', _type: 'post'}}]})
  })

  test('is stopped when its time is up', async () => {
    const engine = inlineEngine(store, {...about, budgetMs: 1, limitMs: 20})
    await expect(engine.run(asking(SLOW))).rejects.toThrow(QueryTimeoutError)
  })

  test('is stopped before it uses up the memory', async () => {
    const engine = inlineEngine(store, {...about, budgetMs: 1, maxHeapBytes: 1})
    await expect(engine.run(asking(SLOW))).rejects.toThrow('it needs more memory than there is')
  })

  test('is stopped when nobody waits for it any more', async () => {
    const engine = inlineEngine(store, {...about, budgetMs: 1})
    const controller = new AbortController()
    const answer = engine.run(asking(SLOW, {signal: controller.signal}))
    controller.abort()
    await expect(answer).rejects.toThrow(QueryTimeoutError)
  })
})

describe('a large result', () => {
  test('is written whole, a part at a time', async () => {
    const engine = inlineEngine(store, about)
    const text = 'x'.repeat(100_000)
    const answer = await engine.run(asking('*[_type == "post"]{_id, "t": $text}', {params: {text}}))
    const written: unknown = JSON.parse(answer.json)
    expect(answer.json.length).toBeGreaterThan(40_000_000)
    expect(written).toHaveLength(400)
    expect(written).toMatchObject({0: {_id: 'd0', t: text}, 399: {_id: 'd99', t: text}})
  })

  test('of all documents is written after their time to be read is over', async () => {
    const engine = inlineEngine(store, {...about, budgetMs: 60_000})
    const answer = await engine.run(asking('*'))
    expect(JSON.parse(answer.json)).toHaveLength(400)
  })

  test('without measure is refused before it is written', async () => {
    const engine = inlineEngine(store, {...about, budgetMs: 60_000})
    const query = '*{"all": *{"all": *}}'
    await expect(engine.run(asking(query))).rejects.toThrow(
      'its result is larger than 134217728 characters',
    )
  })
})
