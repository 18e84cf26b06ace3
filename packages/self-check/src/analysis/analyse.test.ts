import {describe, expect, test} from 'vitest'
import type {PlayableDefinition} from '../playable.ts'
import {arbitraryDefinition} from '../test-support/arbitrary-definition.ts'
import {everyAnswer, everyRecord} from '../test-support/every-record.ts'
import {exampleCheck} from '../test-support/example-check.ts'
import {objections} from '../test-support/objections.ts'
import {property} from '../test-support/property.ts'
import {analyse} from './analyse.ts'
import type {Analysis} from './analysis.ts'

/** All decisions by single answers, found by trying. */
function decisionsByTrying(definition: PlayableDefinition): string[] {
  const records = everyRecord(definition)
  return definition.questions.flatMap((question) => {
    const {key} = question
    const shown = records.filter(({state}) => state.shown.includes(key))
    if (new Set(shown.map(({state}) => state.result)).size < 2) return []
    const members = new Set(everyAnswer(question).flatMap((answer) => answer))
    return [...members].flatMap((member) => {
      const results = new Set(
        shown
          .filter(({answers}) => [answers[key] ?? null].flat().includes(member))
          .map(({state}) => state.result),
      )
      return results.size === 1 ? [JSON.stringify([key, member, [...results][0] ?? null])] : []
    })
  })
}

function namedDecisions({decisions}: Analysis): string[] {
  return decisions.flatMap(({question, answer, result}) => {
    const named = (member: string | number | null): string =>
      JSON.stringify([question, member, result ?? null])
    if ('option' in answer) return [named(answer.option)]
    if ('skipped' in answer) return [named(null)]
    const {from, to} = answer
    return Array.from({length: to - from + 1}, (_, index) => named(from + index))
  })
}

describe('analyse', () => {
  test('agrees with trying every answer', () => {
    property(arbitraryDefinition, (definition) => {
      const analysis = analyse(definition)
      expect(analysis.unproved).toEqual([])
      expect(objections(definition, analysis, true)).toEqual([])
    })
  })

  test('finds exactly the answers that decide the result alone', () => {
    property(arbitraryDefinition, (definition) => {
      const found = namedDecisions(analyse(definition)).sort()
      expect(found).toEqual(decisionsByTrying(definition).sort())
    })
  })

  test('claims nothing wrong when its budget is too small', () => {
    property(arbitraryDefinition, (definition) => {
      const analysis = analyse(definition, {budget: 12})
      expect(objections(definition, analysis, false)).toEqual([])
      const wrong = namedDecisions(analysis).filter(
        (decision) => !decisionsByTrying(definition).includes(decision),
      )
      expect(wrong).toEqual([])
    })
  })

  test('decides the example to the end', () => {
    const {walks, questions, notAFit, total, decisions, unproved} = analyse(exampleCheck)
    expect(unproved).toEqual([])
    expect(walks).toEqual({
      count: 4068n,
      shortest: {asked: 2, answers: {problem: 'no', trust: 1}},
      longest: {asked: 4, answers: {problem: 'yes', sources: ['files'], trust: 1, hours: 0}},
      proved: true,
    })
    expect(notAFit).toEqual({status: 'reachable', answers: {problem: 'no', trust: 1}})
    expect(questions.map(({influence}) => influence.status)).toEqual(Array(4).fill('changes'))
    expect(total).toMatchObject({gaps: [], overlaps: [], percent: {from: 0, to: 100}})
    expect(decisions).toEqual([
      {question: 'problem', answer: {option: 'no'}, result: 'noProblem'},
      {question: 'problem', answer: {option: 'unsure'}, result: 'unsure'},
    ])
  })

  test('decides a check with more walks than could be tried', () => {
    const questions = Array.from({length: 24}, (_, index) => ({
      kind: 'scale' as const,
      key: `q${index}`,
      required: index % 3 > 0,
      from: 0,
      to: 4,
      ranges: [1, 2, 3, 4].map((points) => ({
        from: points,
        to: points,
        points: [{dimension: index % 2 ? 'one' : 'other', points}],
      })),
    }))
    const {walks, results, unproved} = analyse({
      dimensions: [
        {key: 'one', bands: []},
        {key: 'other', bands: []},
      ],
      questions,
      results: [
        {
          key: 'full',
          notAFit: false,
          when: {
            kind: 'rule',
            condition: {
              match: 'all',
              tests: [
                {kind: 'scoreAtLeast', dimension: 'one', measure: 'points', value: 48},
                {kind: 'scoreAtLeast', dimension: 'other', measure: 'points', value: 48},
              ],
            },
          },
        },
        {key: 'rest', notAFit: true, when: {kind: 'band', measure: 'percent', from: 0, to: 99}},
        {key: 'all', notAFit: true, when: {kind: 'band', measure: 'percent', from: 100, to: 100}},
      ],
    })
    expect(unproved).toEqual([])
    expect(walks.count).toBe(5n ** 16n * 6n ** 8n)
    expect(results.map(({reach}) => reach.status)).toEqual(Array(3).fill('reachable'))
  })
})
