import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {milestoneExample} from '../objects/milestone.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {milestoneNamesItsEvent} from './milestone-names-its-event.ts'

test('a milestone with an event is fine', () => {
  expect(findingsOf(milestoneNamesItsEvent, journeyStepExample)).toBe('')
})

test('a milestone without an event is a vanity step', () => {
  const step = {...journeyStepExample, milestones: [{...milestoneExample, event: null}]}
  expect(findingsOf(milestoneNamesItsEvent, step)).toMatchInlineSnapshot(`
    "milestones[_key=="first-week"].event
      The milestone "The first real week" is a vanity step: nothing happens when it is reached.
      Say what happens in the real world when it is reached, or remove it."
  `)
})
