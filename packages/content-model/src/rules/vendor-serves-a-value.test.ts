import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {milestoneExample} from '../objects/milestone.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {vendorServesAValue} from './vendor-serves-a-value.ts'

test('vendor items beside a value, and a milestone with neither, are fine', () => {
  expect(findingsOf(vendorServesAValue, journeyStepExample)).toBe('')
  const quiet = {...milestoneExample, value: null, vendor: null}
  expect(findingsOf(vendorServesAValue, {...journeyStepExample, milestones: [quiet]})).toBe('')
})

test('vendor items without a value are found', () => {
  const step = {...journeyStepExample, milestones: [{...milestoneExample, value: null}]}
  expect(findingsOf(vendorServesAValue, step)).toMatchInlineSnapshot(`
    "milestones[_key=="first-week"].value
      The vendor is busy for the milestone "The first real week", and nothing says what it is worth.
      Say what the customer gains from it and how that is measured."
  `)
})
