import {expect, test} from 'vitest'
import {sourceExample} from '../documents/source.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {sourceIsNotStale} from './source-is-not-stale.ts'

// The day of these checks is 2026-06-01.
const check = (changes: object) => findingsOf(sourceIsNotStale, {...sourceExample, ...changes})

test('a source within its half-life, or without one, or without a date, is fine', () => {
  expect(check({issued: '2024-06-01', halfLifeMonths: 24})).toBe('')
  expect(check({issued: '2024-06', halfLifeMonths: 24})).toBe('')
  expect(check({issued: '1962', halfLifeMonths: undefined})).toBe('')
  expect(check({issued: undefined, halfLifeMonths: 1})).toBe('')
})

test('a source that has outlived its half-life is found', () => {
  expect(check({issued: '2024-04-30', halfLifeMonths: 24})).toMatchInlineSnapshot(`
    "issued
      This source is 25 months old, and its half-life is 24.
      Look for a newer one, or give it a longer half-life if it still holds."
  `)
})
