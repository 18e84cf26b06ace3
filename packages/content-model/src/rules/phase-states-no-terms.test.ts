import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {bareStep, journeyOf} from '../testing/step-in.ts'
import {phaseStatesNoTerms} from './phase-states-no-terms.ts'

test('a phase without terms, and an engagement step with them, are fine', () => {
  const phases = journeyOf('lifecycle', 'step-kickstart')
  expect(findingsOf(phaseStatesNoTerms, bareStep, [phases])).toBe('')
  const engagement = journeyOf('engagement', 'step-kickstart')
  expect(findingsOf(phaseStatesNoTerms, journeyStepExample, [engagement])).toBe('')
})

test('a phase with terms is found', () => {
  const segments = journeyOf('adoption', 'step-kickstart')
  expect(findingsOf(phaseStatesNoTerms, journeyStepExample, [segments])).toMatchInlineSnapshot(`
    "price
      A phase or segment is nothing that people enter, so it has no terms of its own.
      Clear this field, and state the terms on the solutions.
    exit
      A phase or segment is nothing that people enter, so it has no terms of its own.
      Clear this field, and state the terms on the solutions.
    commitments
      A phase or segment is nothing that people enter, so it has no terms of its own.
      Clear this field, and state the terms on the solutions."
  `)
})
