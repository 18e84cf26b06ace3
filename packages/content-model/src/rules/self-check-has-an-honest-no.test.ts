import {expect, test} from 'vitest'
import {findingsOf} from '../testing/findings-of.ts'
import {resultAt, selfCheckWith} from '../testing/self-check-with.ts'
import {selfCheckHasAnHonestNo} from './self-check-has-an-honest-no.ts'

test('a check with a "no" that answers lead to is fine', () => {
  const results = [resultAt('no', 0, 49, true), resultAt('yes', 50, 100)]
  expect(findingsOf(selfCheckHasAnHonestNo, selfCheckWith({results}))).toBe('')
})

test('a check that never says no is found', () => {
  const results = [resultAt('maybe', 0, 49), resultAt('yes', 50, 100)]
  expect(findingsOf(selfCheckHasAnHonestNo, selfCheckWith({results}))).toMatchInlineSnapshot(`
    "results
      No result of this check says that it is not a fit.
      Add a result that honestly says no, or that nothing should be done now."
  `)
})

test('a "no" that no answers lead to is none', () => {
  const results = [resultAt('yes', 0, 100), resultAt('no', 0, 49, true)]
  expect(findingsOf(selfCheckHasAnHonestNo, selfCheckWith({results}))).toMatchInlineSnapshot(`
    "results
      No answers lead to a result that says "not a fit".
      Say under which answers a reader should do nothing, or go elsewhere."
  `)
})
