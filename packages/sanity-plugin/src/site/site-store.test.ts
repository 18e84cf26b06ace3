import type {SiteStatus} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {createSiteStore, SIGNED_OUT} from './site-store.ts'

const status = (rest: Partial<SiteStatus> = {}): SiteStatus => ({
  state: 'published',
  site: 'http://127.0.0.1:4000',
  problems: [],
  ...rest,
})

/** A store whose answers and moments the test decides. */
const storeWith = () => {
  let answer: unknown = status()
  let asked = 0
  let isHidden = false
  let next: {readonly call: () => void; readonly after: number} | undefined
  const store = createSiteStore({
    ask: () => {
      asked += 1
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    isHidden: () => isHidden,
    later: (call, after) => {
      const planned = {call, after}
      next = planned
      return () => {
        if (next === planned) next = undefined
      }
    },
  })
  return {
    store,
    asked: () => asked,
    planned: () => next?.after,
    says: (value: unknown) => {
      answer = value
    },
    hides: (hidden: boolean) => {
      isHidden = hidden
    },
    /** Lets the time come that the store waits for, and the answer arrive. */
    pass: async () => {
      next?.call()
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    },
  }
}

describe('createSiteStore', () => {
  test('asks nothing until somebody looks, and nothing after they left', async () => {
    const {store, asked, planned, pass} = storeWith()
    expect([asked(), planned(), store.current()]).toEqual([0, undefined, {kind: 'unknown'}])
    const leave = store.subscribe(() => {})
    await pass()
    expect(store.current()).toEqual({kind: 'known', status: status()})
    expect(planned()).toBe(4_000)
    leave()
    expect([asked(), planned()]).toEqual([1, undefined])
  })

  test('asks every second while something goes out, and for a while after an edit', async () => {
    const {store, planned, says, pass} = storeWith()
    store.subscribe(() => {})
    says(status({state: 'publishing'}))
    await pass()
    expect(planned()).toBe(1_000)
    says(status({search: {state: 'behind'}}))
    await pass()
    expect(planned()).toBe(1_000)
    says(status({search: {state: 'current'}}))
    await pass()
    expect(planned()).toBe(4_000)
    store.hurry()
    expect(planned()).toBe(500)
    await pass()
    expect(planned()).toBe(1_000)
    for (let again = 0; again < 7; again += 1) await pass()
    expect(planned()).toBe(4_000)
  })

  test('tells of a change once, and of none not at all', async () => {
    const {store, says, pass} = storeWith()
    let told = 0
    store.subscribe(() => {
      told += 1
    })
    await pass()
    await pass()
    says(status({problems: [{message: 'Bad.', readersSee: 'nothing'}]}))
    await pass()
    expect(told).toBe(2)
  })

  test('does not ask while the page is hidden', async () => {
    const {store, asked, hides, planned, pass} = storeWith()
    hides(true)
    store.subscribe(() => {})
    await pass()
    expect([asked(), planned()]).toEqual([0, 1_000])
    hides(false)
    await pass()
    expect(asked()).toBe(1)
  })

  test('says that nobody answers, keeps what was known, and recovers', async () => {
    const {store, says, planned, pass} = storeWith()
    store.subscribe(() => {})
    await pass()
    says(new TypeError('Failed to fetch'))
    await pass()
    await pass()
    expect(store.current()).toEqual({kind: 'unreachable', last: status()})
    expect(planned()).toBe(2_000)
    says({state: 'a newer word'})
    await pass()
    expect(store.current().kind).toBe('unreachable')
    says(status())
    await pass()
    expect(store.current().kind).toBe('known')
  })

  test('says that the browser has no session', async () => {
    const {store, says, pass} = storeWith()
    says(SIGNED_OUT)
    store.subscribe(() => {})
    await pass()
    expect(store.current()).toEqual({kind: 'signedOut'})
  })
})
