import {expect, test} from 'vitest'
import {claimExample} from '../documents/claim.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {supersededClaimNamesItsSuccessor as rule} from './superseded-claim-names-its-successor.ts'

const supersededBy = {_type: 'reference', _ref: 'claim-newer'}

test('a current claim, and a superseded one with its successor, are fine', () => {
  expect(findingsOf(rule, claimExample)).toBe('')
  expect(findingsOf(rule, {...claimExample, status: 'superseded', supersededBy})).toBe('')
})

test('a superseded claim without a successor is found', () => {
  expect(findingsOf(rule, {...claimExample, status: 'superseded'})).toMatchInlineSnapshot(`
    "supersededBy
      This claim is superseded, and nothing says by which.
      Choose the claim that replaces it, or withdraw it."
  `)
})

test('a successor of a claim that still stands, or of itself, is found', () => {
  expect(findingsOf(rule, {...claimExample, supersededBy})).toMatchInlineSnapshot(`
    "supersededBy
      Another claim replaces this one, and its status is "current".
      Set the status to "superseded", or clear this field."
  `)
  const itself = {...supersededBy, _ref: claimExample._id}
  const claim = {...claimExample, status: 'superseded', supersededBy: itself}
  expect(findingsOf(rule, claim)).toMatchInlineSnapshot(`
    "supersededBy
      This claim replaces itself.
      Choose another claim."
  `)
})
