import {expect, test} from 'vitest'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {publishedSlugIsKept} from './published-slug-is-kept.ts'

const draft = {
  ...glossaryEntryExample,
  _id: 'drafts.entry-base-map',
  slug: {_type: 'slug', current: 'plain-map'},
}

test('a slug that was never published may change', () => {
  expect(findingsOf(publishedSlugIsKept, draft)).toBe('')
})

test('a published slug that did not change is fine', () => {
  expect(findingsOf(publishedSlugIsKept, glossaryEntryExample, [glossaryEntryExample])).toBe('')
})

test('a published slug that changed and was kept is fine', () => {
  const kept = {...draft, formerSlugs: ['customer-map', 'base-map']}
  expect(findingsOf(publishedSlugIsKept, kept, [glossaryEntryExample])).toBe('')
})

test('a published slug that changed and was lost is found', () => {
  expect(findingsOf(publishedSlugIsKept, draft, [glossaryEntryExample])).toMatchInlineSnapshot(`
    "formerSlugs
      Readers know this page as "base-map", and that address would die.
      Add "base-map" to the former slugs."
  `)
})
