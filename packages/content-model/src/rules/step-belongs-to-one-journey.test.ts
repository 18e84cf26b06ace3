import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {journeyOf} from '../testing/step-in.ts'
import {stepBelongsToOneJourney} from './step-belongs-to-one-journey.ts'

const journey = journeyOf('engagement', 'step-kickstart')

test('a step that one journey lists is fine, and its draft does not count twice', () => {
  const draft = {...journey, _id: `drafts.${journey._id}`}
  expect(findingsOf(stepBelongsToOneJourney, journeyStepExample, [journey, draft])).toBe('')
})

test('a step that no journey lists is found', () => {
  expect(findingsOf(stepBelongsToOneJourney, journeyStepExample)).toMatchInlineSnapshot(`
    "
      No journey lists this step, so it has no address.
      Add it to the steps of its journey, or delete it."
  `)
})

test('a step that two journeys list is found', () => {
  const second = {...journey, _id: 'journey-second', title: 'Second journey'}
  expect(findingsOf(stepBelongsToOneJourney, journeyStepExample, [journey, second]))
    .toMatchInlineSnapshot(`
      "
        Several journeys list this step: "From first read to running operation" and "Second journey".
        Keep it in one of them; let the others have a step of their own that opens it."
    `)
})

test('a step that a journey lists twice is found', () => {
  const twice = journeyOf('engagement', 'step-kickstart', 'step-kickstart')
  expect(findingsOf(stepBelongsToOneJourney, journeyStepExample, [twice])).toMatchInlineSnapshot(`
    "
      The journey "From first read to running operation" lists this step 2 times.
      Keep it there once."
  `)
})
