import * as fc from 'fast-check'
import {afterEach, beforeEach, expect, test, vi, type MockInstance} from 'vitest'
import {runs} from '../test-support/runs.ts'
import {TermAutomaton} from './term-automaton.ts'
import {Transitions} from './transitions.ts'

// Counted, not timed: how often the automaton asks where a state goes on.
let asked: MockInstance<Transitions['get']>
beforeEach(() => {
  asked = vi.spyOn(Transitions.prototype, 'get')
})
afterEach(() => asked.mockRestore())

const automatonOf = (terms: readonly string[]) =>
  new TermAutomaton(terms.map((text) => ({text, exact: false, target: {}})))

const stepsIn = (text: string, automaton: TermAutomaton<object>): number => {
  asked.mockClear()
  automaton.scan(text, () => undefined)
  return asked.mock.calls.length
}

const words = (...args: readonly [min: number, max: number]) =>
  fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {minLength: args[0], maxLength: args[1]})

test('a word of a text costs at most one step for each word of the longest term', () => {
  fc.assert(
    fc.property(
      fc.array(words(1, 6), {minLength: 1, maxLength: 20}),
      words(0, 60),
      (terms, text) => {
        const longest = Math.max(...terms.map(({length}) => length))
        const steps = stepsIn(text.join(' '), automatonOf(terms.map((term) => term.join(' '))))
        expect(steps).toBeLessThanOrEqual(text.length * longest)
      },
    ),
    runs(100),
  )
})

test('twice the text costs twice the steps, where every word begins a term that breaks off', () => {
  const automaton = automatonOf(['a a a a a a a b'])
  const [once, twice] = [500, 1000].map((count) => stepsIn('a '.repeat(count), automaton))
  // Each word goes on seven times, but for the last ones of the text.
  expect(once).toBeGreaterThan(3_000)
  expect((twice ?? 0) - (once ?? 0)).toBe(7 * 500)
})

test('terms of other words cost a text no step, however many there are', () => {
  const text = 'Loss of trust is a loss, and trust is trust. '.repeat(50)
  const few = ['loss of trust', 'trust', 'loss of face']
  const many = Array.from({length: 5_000}, (_, at) => `term${at} from term${at % 70} on`)
  const steps = stepsIn(text, automatonOf(few))
  expect(steps).toBeGreaterThanOrEqual(100)
  expect(stepsIn(text, automatonOf([...few, ...many]))).toBe(steps)
})
