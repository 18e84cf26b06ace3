import {expect, test} from 'vitest'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {entryWithBody} from '../testing/phrases-found.ts'
import {entryIsLinked} from './entry-is-linked.ts'

const linking = (_id: string) =>
  entryWithBody([], {
    _id,
    related: [{_type: 'reference', _key: 'r1', _ref: glossaryEntryExample._id}],
  })

test('an entry that another page links to is fine', () => {
  expect(findingsOf(entryIsLinked, glossaryEntryExample, [linking('entry-other')])).toBe('')
})

test('an entry that no page links to, or only itself, is found', () => {
  expect(findingsOf(entryIsLinked, linking(glossaryEntryExample._id))).toMatchInlineSnapshot(`
    "
      No other page links to this entry.
      Link it where its term is used, or list it as related."
  `)
})
