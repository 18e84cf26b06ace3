import {describe, expect, test} from 'vitest'
import {scoringKey} from './scoring-key.ts'
import {arbitraryDefinition} from './test-support/arbitrary-definition.ts'
import {everyRecord} from './test-support/every-record.ts'
import {exampleCheck} from './test-support/example-check.ts'
import {property} from './test-support/property.ts'
import {scoreByHand} from './test-support/score-by-hand.ts'

describe('scoringKey', () => {
  test('gives the same result by hand as by playing, for every answer', () => {
    property(arbitraryDefinition, (definition) => {
      const key = scoringKey(definition)
      for (const {answers, state} of everyRecord(definition)) {
        expect(scoreByHand(key, answers)).toBe(state.result)
      }
    })
  })

  test('has a line for every stretch of numbers, also for those without points', () => {
    const {questions} = scoringKey(exampleCheck)
    expect(questions[2]).toEqual({
      key: 'trust',
      number: 3,
      required: false,
      lines: [
        {from: 1, to: 2, points: []},
        {from: 3, to: 4, points: [{dimension: 'people', points: 1}]},
        {from: 5, to: 5, points: [{dimension: 'people', points: 3}]},
      ],
      offers: [{dimension: 'people', points: 3}],
      offersInAll: 3,
    })
  })

  test('says what there is to reach, and how the result is chosen', () => {
    const {dimensions, total, rules, bands} = scoringKey(exampleCheck)
    expect(dimensions.map(({key, offered}) => [key, offered])).toEqual([
      ['data', 5],
      ['people', 8],
    ])
    expect(total).toEqual({offered: 13})
    expect(rules.map(({result}) => result)).toEqual(['noProblem', 'unsure'])
    expect(bands).toEqual([
      {result: 'early', measure: 'percent', from: 0, to: 59},
      {result: 'ready', measure: 'percent', from: 60, to: 100},
    ])
  })
})
