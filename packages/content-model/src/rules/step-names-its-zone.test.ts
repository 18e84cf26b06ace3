import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {bareStep, journeyOf, openingStep} from '../testing/step-in.ts'
import {stepNamesItsZone} from './step-names-its-zone.ts'

const engagement = journeyOf('engagement', 'step-kickstart')

test('a step of an engagement that names its zone is fine', () => {
  expect(findingsOf(stepNamesItsZone, journeyStepExample, [engagement])).toBe('')
})

test('a step of an engagement that does not is found', () => {
  expect(findingsOf(stepNamesItsZone, bareStep, [engagement])).toMatchInlineSnapshot(`
    "zone
      This step does not say whether it is free or paid.
      Choose the zone it lies in."
  `)
})

test('a phase or a milestone on another kind of journey need not', () => {
  expect(findingsOf(stepNamesItsZone, bareStep, [journeyOf('lifecycle', 'step-kickstart')])).toBe(
    '',
  )
  expect(findingsOf(stepNamesItsZone, bareStep, [journeyOf('success', 'step-kickstart')])).toBe('')
  expect(findingsOf(stepNamesItsZone, bareStep)).toBe('')
})

test('a step of a journey that another step opens inherits it', () => {
  expect(findingsOf(stepNamesItsZone, bareStep, [engagement, openingStep])).toBe('')
})
