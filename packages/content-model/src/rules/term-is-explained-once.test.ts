import {expect, test} from 'vitest'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {termIsExplainedOnce} from './term-is-explained-once.ts'

const other = {...glossaryEntryExample, _id: 'entry-other', title: 'Touchpoint', aliases: []}

test('another name, and the same name in another language, are fine', () => {
  const german = {...other, language: 'de', title: 'Base map'}
  expect(findingsOf(termIsExplainedOnce, glossaryEntryExample, [other, german])).toBe('')
})

test('a title that is an alias elsewhere is found, whatever its case, spaces and hyphens', () => {
  const rival = {...other, aliases: ['base-Map']}
  expect(findingsOf(termIsExplainedOnce, glossaryEntryExample, [rival])).toMatchInlineSnapshot(`
    "title
      The entry "Touchpoint" already goes by the name "Base map".
      Explain the term in one of the two entries, and give the other another name."
  `)
})

test('an alias that is a title elsewhere is found', () => {
  const rival = {...other, title: 'Journey Base‑Map'}
  expect(findingsOf(termIsExplainedOnce, glossaryEntryExample, [rival])).toMatchInlineSnapshot(`
    "aliases[0]
      The entry "Journey Base‑Map" already goes by the name "journey base map".
      Explain the term in one of the two entries, and give the other another name."
  `)
})
