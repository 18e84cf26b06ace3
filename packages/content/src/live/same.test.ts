import {expect, test} from 'vitest'
import {hashAnswer} from '../view/facet.ts'
import {same} from './same.ts'

const VALUES: readonly unknown[] = [
  undefined,
  null,
  0,
  'a',
  [],
  {},
  {a: 1},
  {a: 1, b: 2},
  {b: 2, a: 1},
  {a: [1, {b: 'c'}]},
  {a: [1, {b: 'd'}]},
  [[], {}],
  {a: null},
]

test('two answers are the same where their hashes are', () => {
  for (const one of VALUES) {
    for (const other of VALUES) {
      const copy: unknown = structuredClone(other)
      expect([one, other, same(one, copy)]).toEqual([
        one,
        other,
        hashAnswer(one) === hashAnswer(copy),
      ])
    }
  }
})

test('a field that is undefined is none', () => {
  expect(same({a: 1, b: undefined}, {a: 1})).toBe(true)
  expect(same({a: 1}, {c: undefined, a: 1, b: undefined})).toBe(true)
  expect(same({a: undefined}, {a: 1})).toBe(false)
})

test('maps are told apart by what they hold, in order', () => {
  const map = new Map([['a', [1]]])
  expect(same(map, new Map([['a', [1]]]))).toBe(true)
  expect(same(map, new Map([['a', [2]]]))).toBe(false)
  expect(same(map, {})).toBe(false)
})
