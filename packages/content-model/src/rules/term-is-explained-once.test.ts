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
      "Base map" is also a name of "Touchpoint".
      Explain the term in one entry, and give the others other names."
  `)
})

test('an alias that is a title elsewhere is found', () => {
  const rival = {...other, title: 'Journey Base‑Map'}
  expect(findingsOf(termIsExplainedOnce, glossaryEntryExample, [rival])).toMatchInlineSnapshot(`
    "aliases[0]
      "journey base map" is also a name of "Journey Base‑Map".
      Explain the term in one entry, and give the others other names."
  `)
})
