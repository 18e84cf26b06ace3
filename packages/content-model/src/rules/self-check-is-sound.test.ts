import {expect, test} from 'vitest'
import {selfCheckOptionExample, selfCheckQuestionExample} from '../objects/self-check-question.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {selfCheckWith} from '../testing/self-check-with.ts'
import {selfCheckIsSound} from './self-check-is-sound.ts'

test('the example is sound', () => {
  expect(findingsOf(selfCheckIsSound, selfCheckWith())).toBe('')
})

test('keys used twice, conditions that look ahead and dimensions that do not exist are found', () => {
  const ahead = {
    _type: 'selfCheckCondition',
    tests: [{_type: 'selfCheckTest', _key: 't', kind: 'is', question: 'later', option: 'yes'}],
  }
  const nowhere = {_type: 'selfCheckPoints', _key: 'p', dimension: 'nowhere', points: 1}
  const questions = [
    {...selfCheckQuestionExample, showIf: ahead},
    {
      ...selfCheckQuestionExample,
      _key: 'later',
      key: 'later',
      options: [selfCheckOptionExample, {...selfCheckOptionExample, _key: 'b', points: [nowhere]}],
    },
  ]
  expect(findingsOf(selfCheckIsSound, selfCheckWith({questions}))).toMatchInlineSnapshot(`
    "questions[_key=="owner"].showIf.tests[_key=="t"].question
      Question "later" does not stand before this one.
      Refer to earlier questions only, or move the question.
    questions[_key=="later"].options[_key=="b"].key
      The key "yes" is used twice.
      Give each its own key.
    questions[_key=="later"].options[_key=="b"].points[_key=="p"].dimension
      There is no dimension "nowhere".
      Name one of the dimensions of this check."
  `)
})
