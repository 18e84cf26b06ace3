import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {bareStep, journeyOf, openingStep} from '../testing/step-in.ts'
import {stepNamesItsPrice} from './step-names-its-price.ts'

const engagement = journeyOf('engagement', 'step-kickstart')

test('a step of an engagement that names its price is fine', () => {
  expect(findingsOf(stepNamesItsPrice, journeyStepExample, [engagement])).toBe('')
})

test('a step of an engagement that does not is found', () => {
  expect(findingsOf(stepNamesItsPrice, bareStep, [engagement])).toMatchInlineSnapshot(`
    "price
      This step names no price.
      State the price, or that the step is free."
  `)
})

test('a phase or a milestone on another kind of journey need not', () => {
  expect(findingsOf(stepNamesItsPrice, bareStep, [journeyOf('lifecycle', 'step-kickstart')])).toBe(
    '',
  )
  expect(findingsOf(stepNamesItsPrice, bareStep, [journeyOf('success', 'step-kickstart')])).toBe('')
  expect(findingsOf(stepNamesItsPrice, bareStep)).toBe('')
})

test('a step of a journey that another step opens inherits it', () => {
  expect(findingsOf(stepNamesItsPrice, bareStep, [engagement, openingStep])).toBe('')
})
