import {expect, test} from 'vitest'
import {sourceExample} from '../documents/source.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {sourceIsListedOnce} from './source-is-listed-once.ts'

const {doi: _, ...withoutDoi} = sourceExample
const other = {...withoutDoi, _id: 'source-other', title: 'The same again', doi: sourceExample.doi}
const at = (url: string) => ({...withoutDoi, url})
const otherAt = (url: string) => ({...at(url), _id: 'source-other', title: 'The same again'})

test('works with addresses of their own, and versions of one document, are fine', () => {
  const draft = {...sourceExample, _id: `drafts.${sourceExample._id}`}
  expect(findingsOf(sourceIsListedOnce, sourceExample, [{...other, doi: '10.1000/x'}])).toBe('')
  expect(findingsOf(sourceIsListedOnce, sourceExample, [draft])).toBe('')
  expect(findingsOf(sourceIsListedOnce, withoutDoi, [{...withoutDoi, _id: 'b'}])).toBe('')
  const chapter = otherAt('https://example.com/book?chapter=2')
  expect(findingsOf(sourceIsListedOnce, at('https://example.com/book'), [chapter])).toBe('')
})

test('one work under two ids is found by its DOI', () => {
  const shouted = {...other, doi: String(sourceExample.doi).toUpperCase()}
  expect(findingsOf(sourceIsListedOnce, sourceExample, [shouted])).toMatchInlineSnapshot(`
    "doi
      "The same again" stands at the same address.
      Cite one of them everywhere, and delete the other; tell editions apart by address."
  `)
})

test('one work under two ids is found by its address, however that is written', () => {
  const found = findingsOf(sourceIsListedOnce, at('https://example.com/a'), [
    otherAt('http://www.Example.com/a/#top'),
  ])
  expect(found).toContain('"The same again" stands at the same address.')
})
