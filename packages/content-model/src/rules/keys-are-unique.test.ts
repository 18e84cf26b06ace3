import {expect, test} from 'vitest'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {faqItemExample} from '../objects/faq-item.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {keysAreUnique} from './keys-are-unique.ts'

test('keys that differ within each list are fine', () => {
  const entry = {...glossaryEntryExample, body: [], faq: [faqItemExample]}
  expect(findingsOf(keysAreUnique, entry)).toBe('')
})

test('a key that stands twice in a list is found', () => {
  const entry = {...glossaryEntryExample, body: [], faq: [faqItemExample, faqItemExample]}
  expect(findingsOf(keysAreUnique, entry)).toMatchInlineSnapshot(`
    "faq[1]
      An earlier member of this list has the key "faq1" too.
      Give each member a key of its own; the Studio does so by itself."
  `)
})
