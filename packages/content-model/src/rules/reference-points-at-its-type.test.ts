import {expect, test} from 'vitest'
import {claimExample} from '../documents/claim.ts'
import {personExample} from '../documents/person.ts'
import {sourceExample} from '../documents/source.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {referencePointsAtItsType} from './reference-points-at-its-type.ts'

test('a reference to a document of its type is fine', () => {
  const rogers = {...sourceExample, _id: 'source-rogers'}
  expect(findingsOf(referencePointsAtItsType, claimExample, [rogers])).toBe('')
})

test('a reference to a document of another type is found', () => {
  const person = {...personExample, _id: 'source-rogers'}
  expect(findingsOf(referencePointsAtItsType, claimExample, [person])).toMatchInlineSnapshot(`
    "source
      This points at "source-rogers" of type "person", where "source" is expected.
      Choose a document of the expected type."
  `)
})

test('a reference to nothing is left to the rule on targets', () => {
  expect(findingsOf(referencePointsAtItsType, claimExample)).toBe('')
})
