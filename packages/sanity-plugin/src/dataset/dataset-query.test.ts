import {entryOf, parsePublished, type DatasetEntry} from '@stepzero/content-model'
import {evaluate, parse} from 'groq-js'
import {describe, expect, test} from 'vitest'
import {fieldOf, membersOf} from '../fields/field-of.ts'
import {exampleDataset} from '../testing/example-dataset.ts'
import {CONTENT_TYPES, DATASET_QUERY, entryFrom} from './dataset-query.ts'

const inOrder = ({references, ...entry}: DatasetEntry) => ({
  ...entry,
  references: references.map(({field, id}) => `${field} → ${id}`).toSorted(),
})

const answered = async (dataset: readonly unknown[]): Promise<unknown> => {
  const params = {types: CONTENT_TYPES}
  const value = await evaluate(parse(DATASET_QUERY, {params}), {dataset: [...dataset], params})
  return value.get()
}

const cite = (source: string) => ({
  _type: 'block',
  children: [{_type: 'citation', source: {_ref: source}}],
  markDefs: [{_type: 'internalLink', reference: {_ref: `link-of-${source}`}}],
})

describe('DATASET_QUERY', () => {
  test('tells of every document what the index of the content model keeps', async () => {
    const rows = membersOf(await answered(exampleDataset), 'entries')
    const content = exampleDataset.filter((raw) =>
      CONTENT_TYPES.includes(String(fieldOf(raw, '_type'))),
    )
    const wanted = content.map((raw) => entryOf(parsePublished(raw)))
    // What a parsed document holds without being there, a query cannot see.
    const stated = wanted.map(({formerSlugs, aliases, zone, bookingHref, ...entry}) => ({
      ...entry,
      ...(formerSlugs?.length ? {formerSlugs} : {}),
      ...(aliases?.length ? {aliases} : {}),
      ...(zone === undefined ? {} : {zone}),
      ...(bookingHref === undefined ? {} : {bookingHref}),
    }))
    const found = rows
      .flatMap((row) => entryFrom(row) ?? [])
      .map(({formerSlugs, aliases, ...entry}) => ({
        ...entry,
        ...(formerSlugs?.length ? {formerSlugs} : {}),
        ...(aliases?.length ? {aliases} : {}),
      }))
    expect(found.length).toBeGreaterThan(100)
    expect(found.map(inOrder)).toEqual(stated.map(inOrder))
  })

  test('knows uploaded images, so that a figure of one refers to something', async () => {
    const image = {_id: 'image-a-64x36-png', _type: 'sanity.imageAsset'}
    const [row] = membersOf(await answered([image]), 'entries')
    expect(entryFrom(row)).toEqual({id: image._id, type: image._type, references: []})
  })

  test('finds references in the cells of a table, in captions and beside quotes', async () => {
    const entry = {
      _id: 'e',
      _type: 'glossaryEntry',
      body: [
        cite('text'),
        {_type: 'table', rows: [{cells: [{}, {content: [cite('cell')]}]}]},
        {_type: 'figure', caption: [cite('caption')]},
        {_type: 'pullQuote', source: {_ref: 'quoted'}},
      ],
    }
    const [row] = membersOf(await answered([entry]), 'entries')
    const ids = entryFrom(row)?.references.map(({id}) => id)
    expect(ids?.toSorted()).toEqual([
      'caption',
      'cell',
      'link-of-caption',
      'link-of-cell',
      'link-of-text',
      'quoted',
      'text',
    ])
  })

  test('asks for the settings too, as drafts and as published', async () => {
    const settings = {_id: 'drafts.settings', _type: 'settings', languages: ['de'], timeZone: 'UTC'}
    const answer = await answered([settings])
    expect(membersOf(answer, 'settings')).toEqual([
      {_id: 'drafts.settings', languages: ['de'], timeZone: 'UTC', baseAddress: null},
    ])
  })
})
