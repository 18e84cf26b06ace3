import {expect, test} from 'vitest'
import {sourceExample} from '../documents/source.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {sourceHasADate} from './source-has-a-date.ts'

test('a source that was issued or read on a date is fine', () => {
  expect(findingsOf(sourceHasADate, sourceExample)).toBe('')
  const read = {...sourceExample, issued: null, accessed: '2026-01-15'}
  expect(findingsOf(sourceHasADate, read)).toBe('')
})

test('a source without any date is found', () => {
  expect(findingsOf(sourceHasADate, {...sourceExample, issued: null})).toMatchInlineSnapshot(`
    "issued
      This source has no date.
      Give the date it was issued, or the day somebody read it."
  `)
})
