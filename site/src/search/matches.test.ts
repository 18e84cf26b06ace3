import {expect, test} from 'vitest'
import {isGenuine, markedWords} from './matches.ts'

test.each([
  ['churn', ['Churn.'], true],
  ['running costs', ['run'], true],
  ['onboarding', ['onboard'], true],
  ['ai', ['AI'], true],
  ['onbaording', ['on', 'on'], false],
  ['xqzwvk', ['x'], false],
  ['gibt es das', ['es'], true],
])('%s is found by %j: %s', (query, marked, genuine) => {
  expect(isGenuine(query, marked)).toBe(genuine)
})

test('marks are read off an excerpt', () => {
  expect(markedWords('a <mark>b</mark> c <mark>d.</mark>')).toEqual(['b', 'd.'])
})
