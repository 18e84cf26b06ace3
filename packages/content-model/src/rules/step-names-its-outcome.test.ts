import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {bareStep, journeyOf, openingStep} from '../testing/step-in.ts'
import {stepNamesItsOutcome} from './step-names-its-outcome.ts'

const engagement = journeyOf('engagement', 'step-kickstart')

test('a step of an engagement that names its outcome is fine', () => {
  expect(findingsOf(stepNamesItsOutcome, journeyStepExample, [engagement])).toBe('')
})

test('a step of an engagement that does not is found', () => {
  expect(findingsOf(stepNamesItsOutcome, bareStep, [engagement])).toMatchInlineSnapshot(`
    "outcome
      This step names no outcome.
      Say what a customer has when it is done."
  `)
})

test('a phase or a milestone on another kind of journey need not', () => {
  expect(
    findingsOf(stepNamesItsOutcome, bareStep, [journeyOf('lifecycle', 'step-kickstart')]),
  ).toBe('')
  expect(findingsOf(stepNamesItsOutcome, bareStep, [journeyOf('success', 'step-kickstart')])).toBe(
    '',
  )
  expect(findingsOf(stepNamesItsOutcome, bareStep)).toBe('')
})

test('a step of a journey that another step opens names its own', () => {
  expect(findingsOf(stepNamesItsOutcome, bareStep, [engagement, openingStep])).not.toBe('')
})
