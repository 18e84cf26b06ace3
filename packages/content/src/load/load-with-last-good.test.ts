import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {DocumentSource} from '../source/document-source.ts'
import {loadWithLastGood} from './load-with-last-good.ts'

type Raw = Record<string, unknown>

const GERMAN: readonly Raw[] = readFileSync(
  new URL('../../../../test/fixtures/german.ndjson', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

const sourceOf = (documents: readonly unknown[]): DocumentSource => ({
  name: 'a test',
  async *documents() {
    yield* documents
  },
})

const changed = (id: string, change: Raw): Raw[] =>
  GERMAN.map((document) => (document['_id'] === id ? {...document, ...change} : document))

const options = {today: '2026-11-21'}
const load = (documents: readonly unknown[], lastGood: ReadonlyMap<string, unknown>) =>
  loadWithLastGood(sourceOf(documents), options, lastGood)

describe('loadWithLastGood', () => {
  test('keeps a document that broke as it last was, and takes every other edit', async () => {
    const {good} = await load(GERMAN, new Map())
    const edited = changed('glossary-uebergabepunkt', {title: 'Übergabestelle'}).map((document) =>
      document['_id'] === 'glossary-oelkessel' ? {...document, definition: ''} : document,
    )
    const {graph, problems, kept} = await load(edited, good)
    expect(kept).toEqual(['glossary-oelkessel'])
    expect(problems).toMatchObject([{document: 'glossary-oelkessel', field: 'definition'}])
    const view = graph.view({language: 'de'})
    expect(view.glossaryEntry('oelkessel')?.definition).toContain('Wärmeerzeuger')
    expect(view.glossaryEntry('uebergabepunkt')?.title).toBe('Übergabestelle')
  })

  test('takes the document again once it is mended', async () => {
    const {good} = await load(GERMAN, new Map())
    const broken = await load(changed('glossary-oelkessel', {definition: ''}), good)
    const mended = await load(changed('glossary-oelkessel', {definition: 'Neu.'}), broken.good)
    expect(mended.problems).toEqual([])
    expect(mended.graph.view({language: 'de'}).glossaryEntry('oelkessel')?.definition).toBe('Neu.')
  })

  test('leaves out what never was sound, and nothing links to it', async () => {
    const bad = {...GERMAN[0], _id: 'glossary-new', _type: 'glossaryEntry', title: ''}
    const {graph, kept, good} = await load([...GERMAN, bad], new Map())
    expect(kept).toEqual([])
    expect(good.has('glossary-new')).toBe(false)
    expect(graph.view({language: 'de'}).link('glossary-new')).toBeUndefined()
  })

  test('keeps the settings when somebody unpublishes them', async () => {
    const {good} = await load(GERMAN, new Map())
    const without = GERMAN.filter((document) => document['_id'] !== 'settings')
    const {graph} = await load(without, good)
    expect(graph.view({language: 'de'}).settings().name).toBe('Grünwerk Prüfstelle')
  })
})
