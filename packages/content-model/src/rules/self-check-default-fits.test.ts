import {expect, test} from 'vitest'
import {findingsOf} from '../testing/findings-of.ts'
import {selfCheckWith} from '../testing/self-check-with.ts'
import {selfCheckDefaultFits} from './self-check-default-fits.ts'

const asking = (preset: number | null) =>
  selfCheckWith({
    questions: [
      {
        _type: 'selfCheckQuestion',
        _key: 'hours',
        kind: 'number',
        key: 'hours',
        text: 'How many hours does the task take each month?',
        unit: 'hours',
        min: 1,
        max: 200,
        default: preset,
      },
    ],
  })

test('a number that can be answered, and none, are fine', () => {
  expect(findingsOf(selfCheckDefaultFits, asking(200))).toBe('')
  expect(findingsOf(selfCheckDefaultFits, asking(null))).toBe('')
})

test('a number that cannot be answered is found', () => {
  expect(findingsOf(selfCheckDefaultFits, asking(0))).toMatchInlineSnapshot(`
    "questions[_key=="hours"].default
      The number 0 stands in the field at first, and only 1 to 200 can be answered.
      Choose a number that can be answered."
  `)
})
