import {expect, test} from 'vitest'
import {selfCheckQuestionExample} from '../objects/self-check-question.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {resultAt, selfCheckWith} from '../testing/self-check-with.ts'
import {selfCheckWeighsAnswers} from './self-check-weighs-answers.ts'

const second = {...selfCheckQuestionExample, _key: 'second', key: 'second'}
const questions = [selfCheckQuestionExample, second]

test('a check that weighs several answers is fine', () => {
  const results = [resultAt('no', 0, 49, true), resultAt('half', 50, 99), resultAt('yes', 100, 100)]
  expect(findingsOf(selfCheckWeighsAnswers, selfCheckWith({questions, results}))).toBe('')
})

test('an answer that decides the result alone is told', () => {
  const results = [resultAt('no', 0, 49, true), resultAt('yes', 50, 100)]
  expect(findingsOf(selfCheckWeighsAnswers, selfCheckWith({questions, results})))
    .toMatchInlineSnapshot(`
    "questions[_key=="owner"]
      The answer "yes" to question "owner" alone decides for result "yes".
      If that is meant, say so in the text on how the check scores.
    questions[_key=="second"]
      The answer "yes" to question "second" alone decides for result "yes".
      If that is meant, say so in the text on how the check scores."
  `)
})
