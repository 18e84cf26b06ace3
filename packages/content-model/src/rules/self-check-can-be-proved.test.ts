import {expect, test} from 'vitest'
import {selfCheckOptionExample, selfCheckQuestionExample} from '../objects/self-check-question.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {resultAt, selfCheckWith} from '../testing/self-check-with.ts'
import {selfCheckCanBeProved} from './self-check-can-be-proved.ts'

test('a check of a few questions is proved to the end', () => {
  expect(findingsOf(selfCheckCanBeProved, selfCheckWith())).toBe('')
})

test('a check that is too large says what was not proved', () => {
  const results = [resultAt('no', 0, 49, true), resultAt('yes', 50, 100)]
  // Points that are powers of two: no two walks have the same score.
  const questions = Array.from({length: 24}, (_, index) => ({
    ...selfCheckQuestionExample,
    _key: `q${index}`,
    key: `q${index}`,
    options: [
      {
        ...selfCheckOptionExample,
        points: [{_type: 'selfCheckPoints', _key: 'p', dimension: 'people', points: 2 ** index}],
      },
      {...selfCheckOptionExample, _key: 'no', key: 'no', points: []},
    ],
  }))
  expect(findingsOf(selfCheckCanBeProved, selfCheckWith({questions, results}))).toContain(
    'not decided',
  )
})
