import {expect, test} from 'vitest'
import * as journey from './index.ts'

test('the package exports what it says', () => {
  expect(Object.keys(journey).toSorted()).toMatchInlineSnapshot(`
    [
      "journeyOpeners",
      "neighbours",
      "nestingCycles",
      "orderSteps",
      "stepMembership",
    ]
  `)
})
