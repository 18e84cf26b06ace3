import {expect, test} from 'vitest'
import {sourceExample} from '../documents/source.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {sourceHasAnAddress} from './source-has-an-address.ts'

test('a source with a DOI, an address or an archived copy is fine', () => {
  expect(findingsOf(sourceHasAnAddress, sourceExample)).toBe('')
  const archived = {...sourceExample, doi: null, archiveUrl: 'https://archive.example.org/1'}
  expect(findingsOf(sourceHasAnAddress, archived)).toBe('')
})

test('a source without any is found', () => {
  expect(findingsOf(sourceHasAnAddress, {...sourceExample, doi: null})).toMatchInlineSnapshot(`
    "url
      This source has no address, so a reader cannot open it.
      Give its address, its DOI or an archived copy. Never guess one."
  `)
})
