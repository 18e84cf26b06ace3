import {describe, expect, test} from 'vitest'
import {createDatasetStore, type DatasetFeed, type DocumentChange} from './dataset-store.ts'

const topic = (id: string, current: string) => ({
  _id: id,
  _type: 'topic',
  language: 'en',
  title: current,
  description: current,
  slug: {_type: 'slug', current},
})
const row = (id: string, slug: string) => ({
  _id: id,
  _type: 'topic',
  language: 'en',
  slug,
  title: slug,
})
const SETTINGS = {_id: 'settings', languages: ['en', 'de'], timeZone: 'Europe/Berlin'}

type Told = Parameters<NonNullable<DatasetFeed['follow']>>[0]

/** A lake whose answers and changes the test decides. */
const openLake = () => {
  const answers: unknown[] = [{entries: [row('a', 'a')], settings: [SETTINGS]}]
  let held: PromiseWithResolvers<void> | undefined
  let told: Told | undefined
  let asked = 0
  const store = createDatasetStore({
    ask: async () => {
      asked += 1
      await held?.promise
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (answer instanceof Error) throw answer
      return answer
    },
    follow: (given) => {
      told = given
    },
  })
  return {
    store,
    answers,
    hold: () => (held = Promise.withResolvers<void>()),
    change: (change: DocumentChange) => told?.changed(change),
    resume: () => told?.resumed(),
    end: () => told?.ended(),
    asked: () => asked,
    isFollowed: () => told !== undefined,
  }
}

describe('the index of a workspace', () => {
  test('asks nothing before somebody needs it, and then once', async () => {
    const lake = openLake()
    expect(lake.store.current()).toBeUndefined()
    expect([lake.asked(), lake.isFollowed()]).toEqual([0, false])
    const [one, other] = await Promise.all([lake.store.ready(), lake.store.ready()])
    expect(one).toBe(other)
    expect([lake.asked(), lake.isFollowed()]).toEqual([1, true])
    expect(one.languages).toEqual(['en', 'de'])
    expect(one.dataset.withSlug('topic', 'en', 'a')).toHaveLength(1)
  })

  test('follows what changes, and tells who waits', async () => {
    const lake = openLake()
    let told = 0
    const stop = lake.store.subscribe(() => (told += 1))
    await lake.store.ready()
    lake.change({id: 'drafts.a', document: topic('drafts.a', 'b')})
    lake.change({id: 'c', document: topic('c', 'c')})
    const {dataset, isPublished} = await lake.store.ready()
    expect(dataset.get('a')).toMatchObject({slug: 'b', publishedSlug: 'a'})
    expect([isPublished('drafts.a'), isPublished('c'), isPublished('d')]).toEqual([
      true,
      true,
      false,
    ])
    lake.change({id: 'c', document: undefined})
    expect((await lake.store.ready()).dataset.get('c')).toBeUndefined()
    expect(told).toBe(4)
    stop()
    lake.change({id: 'c', document: topic('c', 'c')})
    expect(told).toBe(4)
  })

  test('tells of what is published, and not of drafts', async () => {
    const lake = openLake()
    let told = 0
    const stop = lake.store.onPublish(() => (told += 1))
    await lake.store.ready()
    lake.change({id: 'drafts.a', document: topic('drafts.a', 'b')})
    expect(told).toBe(0)
    lake.change({id: 'a', document: topic('a', 'b')})
    lake.change({id: 'a', document: undefined})
    expect(told).toBe(2)
    stop()
    lake.change({id: 'a', document: topic('a', 'b')})
    expect(told).toBe(2)
  })

  test('puts what changed during the query after its answer', async () => {
    const lake = openLake()
    const held = lake.hold()
    const ready = lake.store.ready()
    lake.change({id: 'a', document: topic('a', 'newer')})
    held.resolve()
    expect((await ready).dataset.get('a')?.slug).toBe('newer')
  })

  test('asks again after a lost connection', async () => {
    const lake = openLake()
    await lake.store.ready()
    lake.answers.unshift({entries: [row('z', 'z')], settings: []})
    lake.resume()
    await expect.poll(async () => (await lake.store.ready()).dataset.get('z')?.slug).toBe('z')
    expect((await lake.store.ready()).dataset.get('a')).toBeUndefined()
  })

  test('tells an error to whoever asks, and starts afresh for the next', async () => {
    const lake = openLake()
    lake.answers.unshift(new Error('The lake is asleep.'))
    await expect(lake.store.ready()).rejects.toThrow('asleep')
    expect((await lake.store.ready()).dataset.size).toBe(1)
    lake.end()
    expect(lake.store.current()).toBeUndefined()
    expect((await lake.store.ready()).dataset.size).toBe(1)
    expect(lake.asked()).toBe(3)
  })

  test('knows the settings as they are being changed', async () => {
    const lake = openLake()
    await lake.store.ready()
    lake.change({
      id: 'drafts.settings',
      document: {...SETTINGS, _id: 'drafts.settings', _type: 'settings', languages: ['de']},
    })
    expect(lake.store.current()?.languages).toEqual(['de'])
    lake.change({id: 'drafts.settings', document: undefined})
    expect(lake.store.current()?.languages).toEqual(['en', 'de'])
  })
})
