import {describe, expect, test} from 'vitest'
import type {PlayableDefinition} from '../playable.ts'
import {exampleCheck} from '../test-support/example-check.ts'
import {analyse} from './analyse.ts'
import {findings} from './findings.ts'

const yes = {key: 'yes', points: [{dimension: 'data', points: 1}], isNoAnswer: false}
const no = {key: 'no', points: [], isNoAnswer: false}

/** A check with one of each mistake. */
const faulty: PlayableDefinition = {
  dimensions: [
    {
      key: 'data',
      bands: [
        {key: 'low', measure: 'points', from: 0, to: 1},
        {key: 'high', measure: 'points', from: 1, to: 1},
        {key: 'huge', measure: 'points', from: 9, to: 12},
      ],
    },
  ],
  questions: [
    {kind: 'oneChoice', key: 'first', required: true, options: [yes, no]},
    {kind: 'oneChoice', key: 'idle', required: true, options: [no]},
    {
      kind: 'oneChoice',
      key: 'second',
      required: true,
      showIf: {
        match: 'all',
        tests: [
          {kind: 'is', question: 'first', option: 'yes'},
          {kind: 'is', question: 'first', option: 'no'},
        ],
      },
      options: [yes, no],
    },
    {kind: 'oneChoice', key: 'third', required: true, options: [yes, no]},
  ],
  results: [
    {
      key: 'stop',
      notAFit: false,
      when: {
        kind: 'rule',
        condition: {match: 'any', tests: [{kind: 'is', question: 'first', option: 'no'}]},
      },
    },
    {
      key: 'never',
      notAFit: true,
      when: {
        kind: 'rule',
        condition: {
          match: 'any',
          tests: [{kind: 'scoreAtLeast', dimension: 'data', measure: 'points', value: 3}],
        },
      },
    },
    {key: 'all', notAFit: false, when: {kind: 'band', measure: 'percent', from: 100, to: 100}},
    {key: 'more', notAFit: false, when: {kind: 'band', measure: 'percent', from: 90, to: 100}},
  ],
}

describe('findings', () => {
  test('name each mistake, where it is and what to do', () => {
    const found = findings(faulty, analyse(faulty))
    expect(found.map(({code, path, message}) => `${code} ${path.join('.')}: ${message}`))
      .toMatchInlineSnapshot(`
        [
          "changesNothing questions.1: No answer to question "idle" changes the result.",
          "unreachableQuestion questions.2.showIf: No answers lead to question "second".",
          "unreachableResult results.1.when: No answers lead to result "never".",
          "unreachableResult results.3.when: No answers lead to result "more".",
          "noHonestNo results: No answers lead to a result that says "not a fit".",
          "gap results: Scores of 50 percent lead to no result.",
          "overlap results.3.when: The bands of results "all" and "more" overlap; "all" wins.",
          "unreachableBand dimensions.0.bands.2: No answers lead into band "huge".",
          "gap dimensions.0.bands: Scores of 2 points lie in no band.",
          "overlap dimensions.0.bands.1: The bands "low" and "high" overlap; "low" wins.",
          "decidedByOneAnswer questions.0: The answer "no" to question "first" alone decides for result "stop".",
        ]
      `)
    expect(new Set(found.map(({remedy}) => remedy))).toMatchInlineSnapshot(`
      Set {
        "Let it count, or remove it.",
        "Change the condition under which it is shown, or remove the question.",
        "Change when it is the result, its place in the order, or remove it.",
        "Say under which answers a reader should do nothing, or go elsewhere.",
        "Add a band or a rule for them.",
        "Let each score lie in one band only.",
        "Change its limits, or remove it.",
        "If that is meant, say so in the text on how the check scores.",
      }
    `)
  })

  test('carry answers that show gaps and overlaps', () => {
    const shown = findings(faulty, analyse(faulty)).filter(({answers}) => answers)
    expect(shown.map(({code, answers}) => ({code, answers}))).toMatchInlineSnapshot(`
      [
        {
          "answers": {
            "first": "yes",
            "idle": "no",
            "third": "no",
          },
          "code": "gap",
        },
        {
          "answers": {
            "first": "yes",
            "idle": "no",
            "third": "yes",
          },
          "code": "overlap",
        },
        {
          "answers": {
            "first": "yes",
            "idle": "no",
            "third": "yes",
          },
          "code": "gap",
        },
        {
          "answers": {
            "first": "yes",
            "idle": "no",
            "third": "no",
          },
          "code": "overlap",
        },
      ]
    `)
  })

  test('say what was not decided', () => {
    const found = findings(exampleCheck, analyse(exampleCheck, {budget: 4}))
    expect(
      found.filter(({code}) => code === 'unproved').map(({message}) => message)[0],
    ).toMatchInlineSnapshot(`"Within 4 steps this was not decided: walks."`)
  })

  test('leave a sound check alone but for what is meant', () => {
    const found = findings(exampleCheck, analyse(exampleCheck))
    expect(found.map(({code, message}) => `${code}: ${message}`)).toMatchInlineSnapshot(`
      [
        "decidedByOneAnswer: The answer "no" to question "problem" alone decides for result "noProblem".",
        "decidedByOneAnswer: The answer "unsure" to question "problem" alone decides for result "unsure".",
      ]
    `)
  })
})
