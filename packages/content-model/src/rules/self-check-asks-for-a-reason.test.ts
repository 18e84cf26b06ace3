import {expect, test} from 'vitest'
import {selfCheckOptionExample, selfCheckQuestionExample} from '../objects/self-check-question.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {resultAt, selfCheckWith} from '../testing/self-check-with.ts'
import {selfCheckAsksForAReason} from './self-check-asks-for-a-reason.ts'

const results = [resultAt('no', 0, 49, true), resultAt('yes', 50, 100)]

test('a check whose every question counts is fine', () => {
  expect(findingsOf(selfCheckAsksForAReason, selfCheckWith({results}))).toBe('')
})

test('a question that changes no result is found', () => {
  const option = {...selfCheckOptionExample, points: []}
  const idle = {
    ...selfCheckQuestionExample,
    _key: 'idle',
    key: 'idle',
    options: [option, {...option, _key: 'no', key: 'no'}],
  }
  const questions = [selfCheckQuestionExample, idle]
  expect(findingsOf(selfCheckAsksForAReason, selfCheckWith({questions, results})))
    .toMatchInlineSnapshot(`
    "questions[_key=="idle"]
      No answer to question "idle" changes the result.
      Let it count, or remove it."
  `)
})
