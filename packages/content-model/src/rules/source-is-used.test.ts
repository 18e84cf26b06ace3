import {expect, test} from 'vitest'
import {claimExample} from '../documents/claim.ts'
import {sourceExample} from '../documents/source.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {sourceIsUsed} from './source-is-used.ts'

test('a source that a claim or a page cites is fine', () => {
  const claim = {...claimExample, source: {_type: 'reference', _ref: sourceExample._id}}
  expect(findingsOf(sourceIsUsed, sourceExample, [claim])).toBe('')
})

test('a source that nothing cites is found', () => {
  expect(findingsOf(sourceIsUsed, sourceExample, [claimExample])).toMatchInlineSnapshot(`
    "
      Nothing cites this source.
      Cite it where it belongs, or delete it."
  `)
})
