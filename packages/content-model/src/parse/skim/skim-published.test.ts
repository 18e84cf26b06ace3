import {describe, expect, test} from 'vitest'
import {glossaryEntryExample} from '../../documents/glossary-entry.ts'
import {figureExample} from '../../portable-text/figure.ts'
import {tableExample} from '../../portable-text/table.ts'
import {referencesOf} from '../../references-of.ts'
import {parsePublished} from '../parse-published.ts'
import {skimmerOfPublished} from './skim-published.ts'

const skim = skimmerOfPublished(['glossaryEntry'], ['body', 'faq'])
const skimText = (text: string) => skim(new TextEncoder().encode(text))
const span = {_type: 'span', _key: 's', text: 'A “plain” text\n', marks: []}
const block = {
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [{_type: 'term', _key: 't', entry: {_type: 'reference', _ref: 'entry-loss'}}],
  children: [span],
}
const entry = {...glossaryEntryExample, body: [block], faq: []}

describe('skimmerOfPublished', () => {
  test('looks through the texts of a document and gives the rest of it', () => {
    const skimmed = skimText(JSON.stringify(entry))
    expect(JSON.parse(skimmed?.json ?? '')).toEqual({...entry, body: []})
    expect(skimmed?.fields).toEqual([
      {name: 'body', references: [{id: 'entry-loss', allowed: ['glossaryEntry']}]},
    ])
    expect(skimmed?.isAsStored).toBe(true)
  })

  test('tells that parsing adds what is left out', () => {
    const {markDefs, ...short} = block
    expect(skimText(JSON.stringify({...entry, body: [short]}))?.isAsStored).toBe(false)
    expect(markDefs).toHaveLength(1)
  })

  test('makes what must be seen to be judged, such as tables and figures', () => {
    const body = [tableExample, figureExample]
    const skimmed = skimText(JSON.stringify({...entry, body}, undefined, 2))
    expect(skimmed?.fields).toEqual([
      {
        name: 'body',
        references: referencesOf(parsePublished({...entry, body}))
          .filter(({path: [field]}) => field === 'body')
          .map(({id, allowed}) => ({id, allowed})),
      },
    ])
  })

  test.each([
    ['has two members of one key', {body: [block, block]}],
    ['has a null in it', {body: [{...block, style: null}]}],
    ['has a field that the model does not know', {body: [{...block, _strange: 1}]}],
    ['has a style that there is none of', {body: [{...block, style: 'h1'}]}],
    ['is of another kind', {body: 'text'}],
    ['has no text', {body: [], faq: []}],
  ])('leaves a document to parsing whose text %s', (_, fields) => {
    expect(skimText(JSON.stringify({...entry, ...fields}))).toBeUndefined()
  })

  test('leaves to parsing what is of another type, or comes before its type', () => {
    expect(skimText(JSON.stringify({...entry, _type: 'insight'}))).toBeUndefined()
    const {_type, ...rest} = entry
    expect(skimText(JSON.stringify({...rest, _type}))).toBeUndefined()
  })

  test('leaves to parsing a field that is there twice', () => {
    const twice = JSON.stringify(entry).replace('"faq":[]', '"body":[]')
    expect(skimText(twice)).toBeUndefined()
  })
})
