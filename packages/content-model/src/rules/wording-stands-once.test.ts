import {expect, test} from 'vitest'
import {departmentExample} from '../documents/department.ts'
import {localizedTextExample} from '../objects/localized-text.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {wordingStandsOnce} from './wording-stands-once.ts'

test('one wording in each language is fine', () => {
  expect(findingsOf(wordingStandsOnce, departmentExample)).toBe('')
})

test('two wordings in one language are found', () => {
  const title = [localizedTextExample, {...localizedTextExample, _key: 'en-2', value: 'Ops'}]
  expect(findingsOf(wordingStandsOnce, {...departmentExample, title})).toMatchInlineSnapshot(`
    "title[1]
      This text is worded twice in the language "en".
      Keep one wording for each language."
  `)
})
