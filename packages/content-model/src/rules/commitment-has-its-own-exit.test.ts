import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {commitmentExample} from '../objects/commitment.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {commitmentHasItsOwnExit} from './commitment-has-its-own-exit.ts'

const licence = {
  ...commitmentExample,
  _key: 'licence',
  name: 'Platform licence',
  exit: 'After each module: take what is there, and stop.',
}

test('commitments with exits of their own, and one that is the whole step, are fine', () => {
  expect(findingsOf(commitmentHasItsOwnExit, journeyStepExample)).toBe('')
  const alone = {...journeyStepExample, exit: licence.exit, commitments: [licence]}
  expect(findingsOf(commitmentHasItsOwnExit, alone)).toBe('')
})

test('one of several commitments that repeats the exit of the step is found', () => {
  const step = {
    ...journeyStepExample,
    exit: licence.exit,
    commitments: [commitmentExample, licence],
  }
  expect(findingsOf(commitmentHasItsOwnExit, step)).toMatchInlineSnapshot(`
    "commitments[_key=="licence"].exit
      The commitment "Platform licence" repeats the exit of the whole step.
      Say how a customer gets out of this commitment alone."
  `)
})
