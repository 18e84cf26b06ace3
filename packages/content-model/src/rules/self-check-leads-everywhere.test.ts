import {expect, test} from 'vitest'
import {selfCheckQuestionExample} from '../objects/self-check-question.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {resultAt, selfCheckWith} from '../testing/self-check-with.ts'
import {selfCheckLeadsEverywhere} from './self-check-leads-everywhere.ts'

test('a check whose every result can be reached, and every score has one, is fine', () => {
  const results = [resultAt('no', 0, 49, true), resultAt('yes', 50, 100)]
  expect(findingsOf(selfCheckLeadsEverywhere, selfCheckWith({results}))).toBe('')
})

test('skipping everything may lead to no result', () => {
  const questions = [{...selfCheckQuestionExample, required: false}]
  const results = [resultAt('no', 0, 49, true), resultAt('yes', 50, 100)]
  expect(findingsOf(selfCheckLeadsEverywhere, selfCheckWith({questions, results}))).toBe('')
})

test('gaps, overlaps and results that nothing leads to are found', () => {
  const results = [
    resultAt('no', 10, 100, true),
    resultAt('yes', 90, 100),
    resultAt('never', 10, 60),
  ]
  expect(findingsOf(selfCheckLeadsEverywhere, selfCheckWith({results}))).toMatchInlineSnapshot(`
    "results[_key=="yes"].when
      No answers lead to result "yes".
      Change when it is the result, its place in the order, or remove it.
    results[_key=="never"].when
      No answers lead to result "never".
      Change when it is the result, its place in the order, or remove it.
    results
      Scores of 0 percent lead to no result.
      Add a band or a rule for them.
    results[_key=="yes"].when
      The bands of results "no" and "yes" overlap; "no" wins.
      Let each score lie in one band only."
  `)
})

test('a check that is not sound is left to the rule on that', () => {
  const questions = [selfCheckQuestionExample, selfCheckQuestionExample]
  const results = [resultAt('no', 10, 100, true)]
  expect(findingsOf(selfCheckLeadsEverywhere, selfCheckWith({questions, results}))).toBe('')
})
