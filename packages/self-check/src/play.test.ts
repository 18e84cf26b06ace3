import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {definitionHash} from './definition-hash.ts'
import type {PlayableDefinition} from './playable.ts'
import {play} from './play.ts'
import {arbitraryDefinition} from './test-support/arbitrary-definition.ts'
import {everyRecord} from './test-support/every-record.ts'
import {exampleCheck} from './test-support/example-check.ts'
import {property} from './test-support/property.ts'
import {toPlayable} from './to-playable.ts'

describe('play', () => {
  test('stands at the first question when nothing is answered', () => {
    expect(play(exampleCheck, {})).toEqual({
      shown: ['problem', 'trust'],
      current: 'problem',
      progress: {done: 0, total: 4},
      complete: false,
      scores: {
        total: {points: 0, offered: 0},
        dimensions: {data: {points: 0, offered: 0}, people: {points: 0, offered: 0}},
      },
      bands: {},
    })
  })

  test('gives scores, bands and result at the end', () => {
    const answers = {problem: 'yes', sources: ['files', 'database'], trust: 5, hours: 30}
    expect(play(exampleCheck, answers)).toEqual({
      shown: ['problem', 'sources', 'trust', 'hours'],
      progress: {done: 4, total: 4},
      complete: true,
      scores: {
        total: {points: 13, offered: 13, percent: 100},
        dimensions: {
          data: {points: 5, offered: 5, percent: 100},
          people: {points: 8, offered: 8, percent: 100},
        },
      },
      bands: {data: 'high', people: 'some'},
      result: 'ready',
    })
  })

  test('rounds percent down', () => {
    const {scores} = play(exampleCheck, {problem: 'yes', sources: ['files'], trust: 4, hours: 0})
    expect(scores.dimensions['people']).toEqual({points: 1, offered: 8, percent: 12})
  })

  test('keeps answers of a hidden question out of scores and conditions', () => {
    const {shown, scores} = play(exampleCheck, {problem: 'no', sources: ['database'], hours: 30})
    expect(shown).toEqual(['problem', 'trust'])
    expect(scores.total).toEqual({points: 0, offered: 2, percent: 0})
  })

  test('lets neither a skipped question nor "no answer" offer anything', () => {
    const {complete, scores, bands} = play(exampleCheck, {problem: 'unsure', trust: null})
    expect(complete).toBe(true)
    expect(scores.total).toEqual({points: 0, offered: 0})
    expect(bands).toEqual({})
  })

  test('gives no result when no rule and no band fits', () => {
    const definition = {...exampleCheck, results: exampleCheck.results.slice(3)}
    expect(play(definition, {problem: 'no', trust: null})).not.toHaveProperty('result')
  })

  test('tries rules before bands, whatever their order', () => {
    const definition = {...exampleCheck, results: [...exampleCheck.results].reverse()}
    expect(play(definition, {problem: 'no', trust: 5}).result).toBe('noProblem')
  })

  test('treats an answer that cannot stand as not given', () => {
    for (const problem of ['maybe', ['yes'], 1, null, []]) {
      expect(play(exampleCheck, {problem, trust: 1}).current).toBe('problem')
    }
    for (const trust of [0, 6, 2.5, '3', ['3'], NaN]) {
      expect(play(exampleCheck, {problem: 'no', trust}).current).toBe('trust')
    }
    for (const sources of ['files', [], ['files', 'files'], ['files', 'unknown'], ['paper']]) {
      expect(play(exampleCheck, {problem: 'yes', sources, trust: 1}).current).toBe('sources')
    }
  })

  test('ends once every shown question is answered', () => {
    property(arbitraryDefinition, (definition) => {
      for (const {state} of everyRecord(definition)) {
        expect(state.complete).toBe(true)
        expect(state.progress).toEqual({done: state.shown.length, total: state.shown.length})
      }
    })
  })

  test('never moves the end away while answers are added in order', () => {
    property(arbitraryDefinition, (definition) => {
      for (const {answers, state} of everyRecord(definition).slice(0, 50)) {
        const totals = state.shown.map((_, count) => {
          const some = state.shown.slice(0, count).map((key) => [key, answers[key]])
          return play(definition, Object.fromEntries(some)).progress.total
        })
        expect(totals).toEqual([...totals].sort((left, right) => right - left))
      }
    })
  })

  test('depends on nothing but the playable part', () => {
    property(arbitraryDefinition, (definition) => {
      for (const {answers, state} of everyRecord(definition).slice(0, 20)) {
        expect(play(toPlayable(definition), answers)).toEqual(state)
      }
    })
  })
})

describe('definitionHash', () => {
  test('is the same for the same definition, whatever the order of members', () => {
    property(arbitraryDefinition, (definition) => {
      expect(definitionHash(shuffled(definition))).toBe(definitionHash(definition))
    })
  })

  test('is sixteen digits that wording does not change', () => {
    const reworded = {
      ...exampleCheck,
      questions: exampleCheck.questions.map((question) => ({...question, text: 'Other words?'})),
      results: exampleCheck.results.map((result) => ({...result, title: 'Other', body: ['more']})),
    }
    expect(definitionHash(exampleCheck)).toMatch(/^[0-9a-f]{16}$/)
    expect(definitionHash(reworded)).toBe(definitionHash(exampleCheck))
  })

  test('changes with anything that playing reads', () => {
    const changes: PlayableDefinition[] = [
      {...exampleCheck, dimensions: exampleCheck.dimensions.slice(1)},
      {...exampleCheck, questions: [...exampleCheck.questions].reverse()},
      {...exampleCheck, results: exampleCheck.results.slice(1)},
      {
        ...exampleCheck,
        questions: exampleCheck.questions.map((question) => ({...question, required: true})),
      },
      {
        ...exampleCheck,
        results: exampleCheck.results.map((result) => ({...result, notAFit: true})),
      },
    ]
    const hashes = [exampleCheck, ...changes].map(definitionHash)
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('tells definitions apart that differ', () => {
    property(fc.tuple(arbitraryDefinition, arbitraryDefinition), ([one, other]) => {
      const same = JSON.stringify(toPlayable(one)) === JSON.stringify(toPlayable(other))
      expect(definitionHash(one) === definitionHash(other)).toBe(same)
    })
  })
})

/** The same definition with members of its objects in another order. */
function shuffled({dimensions, questions, results}: PlayableDefinition): PlayableDefinition {
  return {
    results: results.map(({key, when, notAFit}) => ({notAFit, when, key})),
    questions: questions.map(({required, showIf, ...rest}) => ({
      ...(showIf && {showIf: {tests: showIf.tests, match: showIf.match}}),
      required,
      ...rest,
    })),
    dimensions: dimensions.map(({key, bands}) => ({
      bands: bands.map(({key, measure, from, to}) => ({to, from, measure, key})),
      key,
    })),
  }
}
