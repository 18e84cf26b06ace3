import {expect, test} from 'vitest'
import {journeyStepExample} from '../documents/journey-step.ts'
import {milestoneExample, milestoneValueExample} from '../objects/milestone.ts'
import {worksheetExample, worksheetInputExample} from '../objects/worksheet.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {selfCheckWith} from '../testing/self-check-with.ts'
import type {Rule} from './rule.ts'
import {worksheetDividesSafely} from './worksheet-divides-safely.ts'
import {worksheetIsSound} from './worksheet-is-sound.ts'
import {worksheetNamesItsOrigins} from './worksheet-names-its-origins.ts'

const input = {_type: 'formula', _key: 'i', kind: 'input', input: 'hours'}
const dividing = {
  _type: 'formula',
  kind: 'divide',
  operands: [{_type: 'formula', _key: 'n', kind: 'number', value: 100}, input],
}
const inCheck = (rule: Rule, changes: Record<string, unknown>) =>
  findingsOf(rule, selfCheckWith({worksheet: {...worksheetExample, ...changes}}))
const inMilestone = (rule: Rule, changes: Record<string, unknown>) => {
  const value = {...milestoneValueExample, worksheet: {...worksheetExample, ...changes}}
  return findingsOf(rule, {...journeyStepExample, milestones: [{...milestoneExample, value}]})
}

test.each([worksheetIsSound, worksheetDividesSafely, worksheetNamesItsOrigins])(
  'the example is fine, in a check and at a milestone: $id',
  (rule) => {
    expect(inCheck(rule, {})).toBe('')
    expect(inMilestone(rule, {})).toBe('')
  },
)

test('a formula with an input that nobody is asked for is found', () => {
  const formula = {_type: 'formula', kind: 'input', input: 'wage'}
  expect(inCheck(worksheetIsSound, {formula})).toMatchInlineSnapshot(`
    "worksheet.formula.input
      There is no input "wage".
      Name one of the inputs of this worksheet.
    worksheet.inputs[_key=="hours"]
      Nothing uses the input "hours".
      Use it in the formula, or remove it."
  `)
})

test('a suggestion outside its limits is found, at a milestone too', () => {
  const inputs = [{...worksheetInputExample, min: 1, max: 10, default: 20}]
  expect(inMilestone(worksheetIsSound, {inputs})).toMatchInlineSnapshot(`
    "milestones[_key=="first-week"].value.worksheet.inputs[_key=="hours"].default
      The suggested number 20 lies outside what can be filled in.
      Suggest a number within the least and the most it can be."
  `)
})

test('a division that a reader can make one by zero is told, unless the input is kept above it', () => {
  expect(inCheck(worksheetDividesSafely, {formula: dividing})).toMatchInlineSnapshot(`
    "worksheet.formula.operands[_key=="i"]
      A reader can fill in figures with which this divides by zero.
      Give the inputs it uses a least number above zero."
  `)
  const inputs = [{...worksheetInputExample, min: 1}]
  expect(inCheck(worksheetDividesSafely, {formula: dividing, inputs})).toBe('')
})

test('a suggestion without an origin is told; none at all needs none', () => {
  const {defaultFrom: _origin, ...bare} = worksheetInputExample
  expect(inCheck(worksheetNamesItsOrigins, {inputs: [bare]})).toMatchInlineSnapshot(`
    "worksheet.inputs[_key=="hours"].defaultFrom
      Nothing says where the suggestion for "Hours the task takes each month" comes from.
      Name the claim it rests on, or the step whose price it is, or suggest nothing."
  `)
  const {default: _preset, ...own} = bare
  expect(inCheck(worksheetNamesItsOrigins, {inputs: [own]})).toBe('')
})
