import {expect, test} from 'vitest'
import {parsePublished} from '../../parse/parse-published.ts'
import {glossaryEntryExample} from '../../documents/glossary-entry.ts'
import {sourceExample} from '../../documents/source.ts'
import {uncitedClaims} from './uncited-claims.ts'

const paragraph = (text: string) => ({
  _type: 'block',
  _key: 'p',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})
const entryWith = (text: string) =>
  parsePublished({...glossaryEntryExample, body: [paragraph(text)]})

test('figures, superlatives and effects without a source are counted, each phrase once', () => {
  expect(uncitedClaims(entryWith('Studies show that 40% of firms do it.'))).toBe(2)
  expect(uncitedClaims(entryWith('Ask before you offer.'))).toBe(0)
})

test('a document that is no page claims nothing', () => {
  expect(uncitedClaims(parsePublished(sourceExample))).toBe(0)
})
