import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {bareStep, journeyOf, openingStep} from '../testing/step-in.ts'
import {stepNamesItsExit} from './step-names-its-exit.ts'

const engagement = journeyOf('engagement', 'step-kickstart')

test('a step of an engagement that names its exit is fine', () => {
  expect(findingsOf(stepNamesItsExit, journeyStepExample, [engagement])).toBe('')
})

test('a step of an engagement that does not is found', () => {
  expect(findingsOf(stepNamesItsExit, bareStep, [engagement])).toMatchInlineSnapshot(`
    "exit
      This step names no exit.
      Say how a customer leaves it."
  `)
})

test('a phase or a milestone on another kind of journey need not', () => {
  expect(findingsOf(stepNamesItsExit, bareStep, [journeyOf('lifecycle', 'step-kickstart')])).toBe(
    '',
  )
  expect(findingsOf(stepNamesItsExit, bareStep, [journeyOf('success', 'step-kickstart')])).toBe('')
  expect(findingsOf(stepNamesItsExit, bareStep)).toBe('')
})

test('a step of a journey that another step opens inherits it', () => {
  expect(findingsOf(stepNamesItsExit, bareStep, [engagement, openingStep])).toBe('')
})
