import {describe, expect, test} from 'vitest'
import {definitionFaults} from './definition-faults.ts'
import type {PlayableDefinition, PlayableQuestion, Test} from './playable.ts'
import {exampleCheck} from './test-support/example-check.ts'

const tests: Test[] = [
  {kind: 'is', question: 'later', option: 'a'},
  {kind: 'is', question: 'number', option: 'a'},
  {kind: 'contains', question: 'choice', option: 'a'},
  {kind: 'answerAtLeast', question: 'choice', value: 1},
  {kind: 'is', question: 'choice', option: 'b'},
  {kind: 'is', question: 'asked', option: 'b'},
  {kind: 'is', question: 'nowhere', option: 'b'},
  {kind: 'scoreAtMost', dimension: 'nowhere', measure: 'points', value: 1},
]
const option = {key: 'a', points: [], isNoAnswer: false}
const choice: PlayableQuestion = {
  kind: 'oneChoice',
  key: 'choice',
  required: true,
  options: [option],
}
const faulty: PlayableDefinition = {
  dimensions: [
    {key: 'data', bands: [{key: 'low', measure: 'points', from: 2, to: 1}]},
    {key: 'data', bands: []},
  ],
  questions: [
    {
      ...choice,
      options: [option, {...option, points: [{dimension: 'other', points: 1}], isNoAnswer: true}],
    },
    {
      kind: 'number',
      key: 'number',
      required: true,
      min: 0,
      max: 9,
      ranges: [
        {from: 0, to: 5, points: []},
        {from: 5, to: 12, points: []},
      ],
    },
    {...choice, key: 'asked', options: [], showIf: {match: 'all', tests}},
    {...choice, key: 'later', showIf: {match: 'all', tests: []}},
  ],
  results: [
    {
      key: 'rule',
      notAFit: false,
      when: {kind: 'rule', condition: {match: 'any', tests: tests.slice(0, 2)}},
    },
    {key: 'band', notAFit: false, when: {kind: 'band', measure: 'percent', from: 50, to: 40}},
  ],
}

describe('definitionFaults', () => {
  test('finds nothing in a sound definition', () => {
    expect(definitionFaults(exampleCheck)).toEqual([])
  })

  test('names each fault and where it is', () => {
    const faults = definitionFaults(faulty)
    expect(faults.map(({path, message}) => `${path.join('.')}: ${message}`)).toMatchInlineSnapshot(`
      [
        "dimensions.1.key: The key "data" is used twice.",
        "dimensions.0.bands.0: 2 to 1 holds no number.",
        "questions.0.options.1.key: The key "a" is used twice.",
        "questions.0.options.1.points.0.dimension: There is no dimension "other".",
        "questions.0.options.1.points: Option "a" is "no answer" and gives points.",
        "questions.1.ranges.1: The range 5 to 12 reaches beyond 0 to 9.",
        "questions.1.ranges.1: The range 5 to 12 overlaps 0 to 5, which stands first and wins.",
        "questions.2.options: There is no option.",
        "questions.2.showIf.tests.0.question: Question "later" does not stand before this one.",
        "questions.2.showIf.tests.1.kind: The test "is" never holds for a question of the kind "number".",
        "questions.2.showIf.tests.2.kind: The test "contains" never holds for a question of the kind "oneChoice".",
        "questions.2.showIf.tests.3.kind: The test "answerAtLeast" never holds for a question of the kind "oneChoice".",
        "questions.2.showIf.tests.4.option: Question "choice" has no option "b".",
        "questions.2.showIf.tests.5.question: Question "asked" does not stand before this one.",
        "questions.2.showIf.tests.6.question: There is no question "nowhere".",
        "questions.2.showIf.tests.7.dimension: There is no dimension "nowhere".",
        "questions.3.showIf: The condition tests nothing.",
        "results.0.when.condition.tests.1.kind: The test "is" never holds for a question of the kind "number".",
        "results.1.when: 50 to 40 holds no number.",
      ]
    `)
    expect(new Set(faults.map(({code, remedy}) => `${code}: ${remedy}`))).toMatchInlineSnapshot(`
      Set {
        "repeatedKey: Give each its own key.",
        "reversed: Put the lower number first.",
        "unknownDimension: Name one of the dimensions of this check.",
        "noAnswerWithPoints: Remove its points: "no answer" counts like a skipped question.",
        "rangeOutside: Keep the range within what can be answered.",
        "rangesOverlap: Let each number lie in one range only.",
        "noOptions: Add options.",
        "notEarlier: Refer to earlier questions only, or move the question.",
        "wrongKind: Use it with: oneChoice.",
        "wrongKind: Use it with: severalChoices.",
        "wrongKind: Use it with: scale, number.",
        "unknownOption: Name one of its options.",
        "unknownQuestion: Name one of the questions of this check.",
        "unknownDimension: Name one of the dimensions of this check, or none for the total.",
        "emptyCondition: Add a test, or remove the condition.",
      }
    `)
  })
})
