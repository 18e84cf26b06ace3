import {describe, expect, test} from 'vitest'
import {UnexpectedReadError} from '../errors.ts'
import {entry, insight, journey, source, step} from '../test-support/documents.ts'
import {graphOf} from '../test-support/graph-of.ts'
import {block, cite, ref, type Raw} from '../test-support/raw.ts'
import type {View} from '../view.ts'
import {viewOf} from './view-of.ts'

const DOCUMENTS: readonly Raw[] = [
  source('book'),
  entry('churn', {body: [block('b', [cite('book')])], related: [ref('loss')]}),
  entry('loss', {body: [block('b', 'More churn.')]}),
  insight('story'),
  journey('path', ['one', 'two']),
  step('one'),
  step('two', {number: 2}),
]

/** What one page reads, as a template would. */
const readPage = (view: View): void => {
  const page = view.glossaryEntry('churn')
  for (const {_ref} of page?.related ?? []) view.card(_ref)
  view.citations('churn')
  view.termLinks('churn')
  view.backlinks('churn')
  view.settings()
  view.link('nobody')
}
const readLoss = (view: View) => void view.termLinks('loss')

const recorded = async (documents: readonly Raw[], read = readPage) => {
  const graph = await graphOf(documents)
  const record = new Map<string, string>()
  read(graph.view({language: 'en', record}))
  return {graph, record}
}

/** The facets of a page that another dataset answers differently. */
const changed = async (documents: readonly Raw[], read = readPage) => {
  const {record} = await recorded(DOCUMENTS, read)
  const {graph} = await recorded(documents, read)
  return [...record].filter(([key, hash]) => graph.facetHash(key) !== hash).map(([key]) => key)
}

const edited = (id: string, rest: Raw): Raw[] =>
  DOCUMENTS.map((document) => (document['_id'] === id ? {...document, ...rest} : document))

describe('a recording view', () => {
  test('answers like any other', async () => {
    const {graph} = await recorded(DOCUMENTS)
    const plain = graph.view({language: 'en'})
    const recording = graph.view({language: 'en', record: new Map()})
    expect(recording.glossaryEntry('churn')).toBe(plain.glossaryEntry('churn'))
    expect(recording.list('glossary')).toBe(plain.list('glossary'))
  })

  test('writes down every read, misses included', async () => {
    const {record} = await recorded(DOCUMENTS)
    expect([...record.keys()]).toMatchInlineSnapshot(`
      [
        "["en","glossaryEntry","churn"]",
        "["en","card","loss"]",
        "["en","citations","churn"]",
        "["en","termLinks","churn"]",
        "["en","backlinks","churn"]",
        "["en","settings"]",
        "["en","link","nobody"]",
      ]
    `)
    expect(record.get('["en","link","nobody"]')).toBe('nothing')
  })

  test('writes the hash that the graph gives for the key, asked or not', async () => {
    const {record} = await recorded(DOCUMENTS)
    const {graph} = await recorded(DOCUMENTS, () => {})
    for (const [key, hash] of record) expect(graph.facetHash(key), key).toBe(hash)
  })

  test('knows every method of a view', async () => {
    const {graph, record} = await recorded(DOCUMENTS, (view) => {
      view.glossaryEntry('churn')
      view.insight('story')
      view.newsletterIssue('1')
      view.selfCheck(undefined)
      view.journey('path')
      view.journeyStep('path', 'one')
      view.topic('none')
      view.source('book')
      view.person('desk')
      view.document('source', 'book')
      view.link('churn')
      view.card('churn')
      view.backlinks('loss')
      view.uses('churn')
      view.claims('book')
      view.citations('churn')
      view.termLinks('loss')
      view.list('glossary')
      view.list('glossary', 'c')
      view.hasAny('insights')
      view.letters()
      view.nameParts()
      view.names()
      view.names('ch')
      view.journeyLine('path')
      view.placeOf('two')
      view.evidence()
      view.translations('churn')
      view.pages()
      view.settings()
      view.baseAddress()
      view.today()
      view.image('none')
      view.trust()
      view.proof()
      view.weights()
    })
    const {graph: again} = await recorded(DOCUMENTS, () => {})
    const methods = [...record.keys()].map((key) => key.split('"')[3])
    const view = graph.view({language: 'en'})
    expect(new Set(methods)).toEqual(new Set(Object.keys(view).filter((key) => key !== 'language')))
    for (const [key, hash] of record) expect(again.facetHash(key), key).toBe(hash)
  })

  test('does not know keys of another making', async () => {
    const {graph} = await recorded(DOCUMENTS)
    expect(graph.facetHash('["en","moonPhase"]')).toBeUndefined()
    expect(graph.facetHash('["en"]')).toBeUndefined()
    expect(graph.facetHash('{}')).toBeUndefined()
    expect(graph.facetHash('')).toBeUndefined()
  })
})

describe('a facet has another hash', () => {
  test('for nothing that stayed the same', async () => {
    expect(await changed(DOCUMENTS)).toEqual([])
    expect(await changed(DOCUMENTS.toReversed())).toEqual([])
  })

  test('not because a document was published again', async () => {
    expect(
      await changed(edited('churn', {_rev: 'r2', _updatedAt: '2026-03-03T00:00:00Z'})),
    ).toEqual([])
  })

  test('for a page whose own text changed', async () => {
    const text = edited('churn', {definition: 'Something else.'})
    expect(await changed(text)).toEqual(['["en","glossaryEntry","churn"]'])
  })

  test('for cards and links of a page that was renamed', async () => {
    const renamed = edited('loss', {title: 'Great loss'})
    expect(await changed(renamed)).toEqual(['["en","card","loss"]'])
  })

  test('for the source that a page cites, and not for one it does not', async () => {
    expect(await changed(edited('book', {title: 'New title'}))).toEqual([
      '["en","citations","churn"]',
    ])
    expect(await changed([...DOCUMENTS, source('other')])).toEqual([])
  })

  test('for a term that is found now', async () => {
    expect(
      await changed(
        DOCUMENTS.filter(({_id}) => _id !== 'churn'),
        readLoss,
      ),
    ).toHaveLength(1)
  })

  test('for a link that led nowhere and now leads somewhere', async () => {
    expect(await changed([...DOCUMENTS, entry('nobody')])).toEqual(['["en","link","nobody"]'])
  })

  test('for a page that is used now', async () => {
    const using = insight('using', {related: [ref('churn')]})
    expect(await changed([...DOCUMENTS, using])).toEqual(['["en","backlinks","churn"]'])
  })
})

describe('viewOf', () => {
  test('answers what it was given and throws on anything else', () => {
    const view = viewOf({language: 'de', today: () => '2026-04-01'})
    expect(view.language).toBe('de')
    expect(view.today()).toBe('2026-04-01')
    expect(() => view.settings()).toThrow(UnexpectedReadError)
    expect(() => view.settings()).toThrowErrorMatchingInlineSnapshot(
      `[UnexpectedReadError: The page reads settings from its view, and nothing was given for it.]`,
    )
  })
})
