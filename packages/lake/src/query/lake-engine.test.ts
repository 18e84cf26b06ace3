import {afterAll, describe, expect, test} from 'vitest'
import {QueryParseError, QueryTimeoutError} from '../errors.ts'
import {LakeStore} from '../store/lake-store.ts'
import {lakeEngine} from './lake-engine.ts'
import type {LakeEngineOptions} from './lake-engine.ts'
import {resultOf} from './query-engine.ts'
import type {QueryEngine, QueryRequest} from './query-engine.ts'

const store = new LakeStore(':memory:', 'production')
const DOCUMENTS = 400
store.commit({
  changes: Array.from({length: DOCUMENTS}, (_, index) => ({
    put: {_id: `d${index}`, _type: 'post', next: {_ref: `d${index + 1}`}, text: 'a '.repeat(20)},
  })),
})
const engines: QueryEngine[] = []
afterAll(async () => {
  for (const engine of engines) await engine.close()
  store.close()
})

function engineWith(options: Partial<LakeEngineOptions> = {}): QueryEngine {
  const engine = lakeEngine(store, {projectId: 'stepzero', dataset: 'production', ...options})
  engines.push(engine)
  return engine
}

const ask = async (engine: QueryEngine, query: string, more: Partial<QueryRequest> = {}) =>
  resultOf(
    await engine.run({
      query,
      params: {},
      perspective: {kind: 'raw'},
      access: 'administrator',
      ...more,
    }),
  )

/** What a question fails with. */
const failureOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: unknown) => error,
  )

/** Reads every document once for every document. */
const SLOW = `count(*[count(*[next._ref == "x" || "d" + string(^.n) == _id || _id == "d1"]) > 0])`

/** Reads every document for every two documents: this would take hours. */
const ENDLESS = 'count(*[count(*[count(*[text != ^.text + ^.^.text]) > 500]) > 500])'

/** One comparison that takes longer than anybody can wait, and that nothing can interrupt. */
const STUCK = '$text match "*a*a*a*a*a*b"'
const stuck = {params: {text: 'a'.repeat(5000)}}

describe('a query that takes long', () => {
  test('gets the answer that it would get at once', async () => {
    expect(await ask(engineWith({budgetMs: 60_000}), SLOW)).toBe(DOCUMENTS)
    expect(await ask(engineWith({budgetMs: 1}), SLOW)).toBe(DOCUMENTS)
  })

  test('is still under way when writes and quick queries are answered', async () => {
    const engine = engineWith()
    const controller = new AbortController()
    let isOver = false
    const endless = failureOf(ask(engine, ENDLESS, {signal: controller.signal}))
    void endless.then(() => (isOver = true))
    for (let round = 0; round < 20; round += 1) {
      store.commit({changes: [{put: {_id: 'round', _type: 'round', round}}]})
      expect(await ask(engine, '*[_id == "round"][0].round')).toBe(round)
    }
    expect(isOver).toBe(false)
    controller.abort()
    expect(await endless).toBeInstanceOf(QueryTimeoutError)
    store.commit({changes: [{delete: 'round'}]})
  })

  test('does not keep a second one waiting', async () => {
    const engine = engineWith({budgetMs: -1})
    const controller = new AbortController()
    const {signal} = controller
    const endless = failureOf(ask(engine, ENDLESS, {signal}))
    expect(await ask(engine, 'count(*)')).toBe(DOCUMENTS)
    controller.abort()
    expect(await endless).toBeInstanceOf(QueryTimeoutError)
  })

  test('waits where as many as may are under way, and is answered then', async () => {
    const engine = engineWith({budgetMs: -1, threads: 1})
    const answers = Array.from({length: 5}, (_, index) => ask(engine, `count(*) + ${index}`))
    expect(await Promise.all(answers)).toEqual([400, 401, 402, 403, 404])
  })

  test('has what was committed before it was asked, and is of one moment', async () => {
    const engine = engineWith({budgetMs: -1})
    for (let round = 0; round < 5; round += 1) {
      store.commit({
        changes: ['m1', 'm2'].map((_id) => ({put: {_id, _type: 'moment', round}})),
      })
      const answer = ask(engine, '*[_type == "moment"].round')
      store.commit({
        changes: ['m1', 'm2'].map((_id) => ({put: {_id, _type: 'moment', round: round + 0.5}})),
      })
      const seen = await answer
      expect([
        [round, round],
        [round + 0.5, round + 0.5],
      ]).toContainEqual(seen)
    }
    store.commit({changes: [{delete: 'm1'}, {delete: 'm2'}]})
  })

  test('is stopped when its time is up', async () => {
    const engine = engineWith({budgetMs: 1, limitMs: 200})
    await expect(ask(engine, ENDLESS)).rejects.toThrow(QueryTimeoutError)
    expect(await ask(engine, 'count(*)')).toBe(DOCUMENTS)
  })

  test('is stopped in the middle of a single comparison, and others go on', async () => {
    const engine = engineWith({threads: 1})
    const controller = new AbortController()
    const asked = failureOf(ask(engine, STUCK, {...stuck, signal: controller.signal}))
    const next = ask(engine, '$text match text', {params: {text: 'b'}})
    controller.abort()
    expect(await asked).toBeInstanceOf(QueryTimeoutError)
    expect(await next).toBe(false)
  })

  test('is stopped before it uses up the memory', async () => {
    const engine = engineWith({budgetMs: 1, maxHeapBytes: 1})
    await expect(ask(engine, SLOW)).rejects.toThrow('it needs more memory than there is')
  })

  test('is stopped when nobody waits for it any more', async () => {
    const engine = engineWith({budgetMs: 1, threads: 1})
    const controller = new AbortController()
    const {signal} = controller
    const asked = [1, 2].map(() => failureOf(ask(engine, ENDLESS, {signal})))
    controller.abort()
    for (const failure of asked) expect(await failure).toBeInstanceOf(QueryTimeoutError)
    expect(await ask(engine, 'count(*)')).toBe(DOCUMENTS)
  })

  test('is told what is wrong with it', async () => {
    const engine = engineWith()
    const long = `[${'1, '.repeat(5000)} oops(1)]`
    await expect(ask(engine, long)).rejects.toThrow(QueryParseError)
  })
})

describe('a large result', () => {
  test('is written whole', async () => {
    const text = 'ä'.repeat(100_000)
    const query = '*[_type == "post"]{_id, "t": $text}'
    const written = await ask(engineWith(), query, {params: {text}})
    expect(written).toHaveLength(DOCUMENTS)
    expect(written).toMatchObject({0: {_id: 'd0', t: text}, 399: {_id: 'd99', t: text}})
  })

  test('without measure is refused before it is written', async () => {
    await expect(ask(engineWith(), '*{"all": *{"all": *}}')).rejects.toThrow(
      'its result is larger than 134217728 characters',
    )
  })
})
