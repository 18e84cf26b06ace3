import {expect, test} from 'vitest'
import {claimExample} from '../documents/claim.ts'
import {sourceExample} from '../documents/source.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {referenceFindsItsTarget} from './reference-finds-its-target.ts'

const rogers = {...sourceExample, _id: 'source-rogers'}

test('a reference to a document of the dataset is fine, draft or published', () => {
  expect(findingsOf(referenceFindsItsTarget, claimExample, [rogers])).toBe('')
  const draft = {...rogers, _id: 'drafts.source-rogers'}
  expect(findingsOf(referenceFindsItsTarget, claimExample, [draft])).toBe('')
})

test('a reference that dangles is found, a weak one too', () => {
  const weak = {...claimExample, supersededBy: {_type: 'reference', _ref: 'nowhere', _weak: true}}
  expect(findingsOf(referenceFindsItsTarget, weak)).toMatchInlineSnapshot(`
    "source
      This points at "source-rogers", and no such document exists.
      Choose another document, publish the one that is meant, or remove the reference.
    supersededBy
      This points at "nowhere", and no such document exists.
      Choose another document, publish the one that is meant, or remove the reference."
  `)
})
