import {describe, expect, test} from 'vitest'
import {play} from '../play.ts'
import {exampleCheck} from '../test-support/example-check.ts'
import {allowedPlace, nextPlace, readPlace, RESULT} from './place.ts'

const answers = {problem: 'yes', sources: ['files'], trust: null, hours: 4}

describe('places of a walk', () => {
  test('lead from question to question and then to the result', () => {
    const state = play(exampleCheck, answers)
    const path = ['problem', 'sources', 'trust', 'hours'].map((at) => nextPlace(state, at))
    expect(path).toEqual(['sources', 'trust', 'hours', RESULT])
  })

  test('pass over hidden questions', () => {
    expect(nextPlace(play(exampleCheck, {...answers, problem: 'no'}), 'problem')).toBe('trust')
  })

  test('do not lie behind an open question', () => {
    const state = play(exampleCheck, {problem: 'yes'})
    expect(allowedPlace(state, 'hours')).toBe('sources')
    expect(allowedPlace(state, RESULT)).toBe('sources')
    expect(allowedPlace(state, 'problem')).toBe('problem')
  })

  test('are the result where a hidden question is asked for and nothing is open', () => {
    const state = play(exampleCheck, {...answers, problem: 'no'})
    expect(allowedPlace(state, 'sources')).toBe(RESULT)
  })
})

describe('readPlace', () => {
  test('reads what stands under its own name', () => {
    const place = {at: 'trust', step: 2, answers}
    expect(readPlace({other: 1, mine: place}, 'mine')).toBe(place)
  })

  test('reads nothing from what others wrote', () => {
    for (const state of [null, undefined, 'mine', 7, {}, {mine: null}, {mine: {at: 'trust'}}]) {
      expect(readPlace(state, 'mine')).toBeUndefined()
    }
  })
})
