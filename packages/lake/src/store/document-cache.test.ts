import {expect, test} from 'vitest'
import {DocumentCache} from './document-cache.ts'

const document = (_id: string) => ({_id, _type: 'x', _rev: 'r', _createdAt: '', _updatedAt: ''})

test('the cache lets the oldest go when it is full', () => {
  const cache = new DocumentCache<{_id: string}>(100)
  cache.set(1, document('a'), 60)
  cache.set(2, document('b'), 40)
  expect(cache.get(1)).toMatchObject({_id: 'a'})
  cache.set(3, document('c'), 10)
  expect([1, 2, 3].map((seq) => cache.get(seq)?._id)).toEqual([undefined, 'b', 'c'])
})

test('the cache does not take what is larger than itself', () => {
  const cache = new DocumentCache<{_id: string}>(100)
  cache.set(1, document('a'), 50)
  cache.set(2, document('b'), 101)
  expect([1, 2].map((seq) => cache.get(seq)?._id)).toEqual(['a', undefined])
})

test('the cache keeps most of what it has while more than it can hold is read again and again', () => {
  const cache = new DocumentCache<{_id: string}>(100)
  let hits = 0
  for (let round = 0; round < 50; round += 1) {
    for (let seq = 0; seq < 20; seq += 1) {
      if (cache.get(seq) === undefined) cache.set(seq, document(`d${seq}`), 10)
      else hits += 1
    }
  }
  expect(hits).toBeGreaterThan(50 * 20 * 0.3)
})
