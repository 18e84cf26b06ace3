import {rule} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {entry, insight, issue, settings, desk, topic} from '../test-support/documents.ts'
import {graphOf, TODAY, viewOn} from '../test-support/graph-of.ts'
import {ref, sourceOf} from '../test-support/raw.ts'
import {dayIn} from './day-in.ts'
import {loadGraph} from './load-graph.ts'

const address = async (own?: string, base?: string) => {
  const documents = [settings(own === undefined ? {} : {baseAddress: own}), desk()]
  const graph = await loadGraph(sourceOf(documents), {today: TODAY, base})
  return graph.view({language: 'en'}).baseAddress()
}

describe('loadGraph', () => {
  test('reads null as absent, and keeps fields it does not know', async () => {
    const view = await viewOn([entry('churn', {lead: null, houseField: 'kept'})])
    expect(view.glossaryEntry('churn')).toMatchObject({slug: 'churn', houseField: 'kept'})
    expect(view.glossaryEntry('churn')?.lead).toBeUndefined()
  })

  test('keeps nothing of when and how a document was written', async () => {
    const written = {
      _rev: 'r1',
      _createdAt: '2026-01-01T00:00:00Z',
      _updatedAt: '2026-01-02T00:00:00Z',
    }
    const view = await viewOn([entry('churn', written)])
    expect(Object.keys(view.glossaryEntry('churn') ?? {})).not.toContain('_rev')
    expect(view.glossaryEntry('churn')?._updatedAt).toBeUndefined()
  })

  test('leaves out drafts, versions of releases, and what the lake keeps for itself', async () => {
    const graph = await graphOf([
      {_id: 'drafts.churn', _type: 'glossaryEntry'},
      {_id: 'versions.r1.churn', _type: 'glossaryEntry'},
      {_id: '_.groups.public', _type: 'system.group'},
      {_id: 'file-1', _type: 'sanity.fileAsset'},
    ])
    expect(graph.files.some(({document}) => document?.includes('churn'))).toBe(false)
    expect(graph.warnings).toEqual([])
  })

  test('warns of types it does not know', async () => {
    const others = [1, 2].map((at) => ({_id: `m${at}`, _type: 'media.tag'}))
    const graph = await graphOf([...others, {_id: 'x', _type: 'glosaryEntry'}])
    expect(graph.warnings).toMatchInlineSnapshot(`
      [
        {
          "message": "2 documents are of a type that the site does not know; they are left out.",
          "type": "media.tag",
        },
        {
          "message": "One document is of a type that the site does not know; it is left out.",
          "type": "glosaryEntry",
        },
      ]
    `)
  })

  test('brings a dated document on its day and not before', async () => {
    const documents = [
      insight('on-the-day', {publishedAt: TODAY, topics: [ref('pricing')]}),
      insight('the-day-after', {publishedAt: '2026-04-02', topics: [ref('pricing')]}),
      issue(2, {sentAt: '2026-05-01'}),
      topic('pricing'),
      entry('churn', {related: [ref('the-day-after')]}),
    ]
    const graph = await graphOf(documents)
    const addresses = graph.files.map(({address}) => address)
    expect(addresses).toContain('/insights/on-the-day/')
    expect(addresses).not.toContain('/insights/the-day-after/')
    expect(addresses).not.toContain('/newsletter/')
    const view = graph.view({language: 'en'})
    expect(view.link('the-day-after')).toBeUndefined()
    expect(view.insight('the-day-after')).toBeUndefined()
    expect(view.document('insight', 'the-day-after')).toBeUndefined()
    expect(view.list('topic:pricing').map(({id}) => id)).toEqual(['on-the-day'])
    const later = (await graphOf(documents, {today: '2026-04-02'})).view({language: 'en'})
    expect(later.link('the-day-after')?.address).toBe('/insights/the-day-after/')
  })

  test('finds the day in the time zone of the settings', async () => {
    const documents = [
      settings({timeZone: 'Pacific/Kiritimati'}),
      desk(),
      insight('early', {publishedAt: '2026-04-01'}),
    ]
    const graph = await loadGraph(sourceOf(documents), {
      today: (zone) => dayIn(zone, new Date('2026-03-31T12:00:00Z')),
    })
    expect(graph.view({language: 'en'}).today()).toBe('2026-04-01')
    expect(graph.view({language: 'en'}).insight('early')).toBeDefined()
  })

  test('knows where the site will be, without a slash at the end', async () => {
    expect(await address()).toBeUndefined()
    expect(await address('https://example.com/')).toBe('https://example.com')
    expect(await address('https://example.com/', 'https://example.org/trust/')).toBe(
      'https://example.org/trust',
    )
  })

  test('refuses what a rule of the house calls an error, and only that', async () => {
    const shouting = rule({
      id: 'no-shouting',
      types: ['glossaryEntry'],
      scope: 'document',
      severity: 'error',
      check: () => [{path: ['title'], message: 'The title shouts.', remedy: 'Whisper.'}],
    })
    const documents = [entry('churn')]
    await expect(graphOf(documents, {rules: [shouting]})).rejects.toMatchObject({
      problems: [{document: 'churn', rule: 'no-shouting', field: 'title'}],
    })
    const whispering = {...shouting, severity: 'warning'} as const
    await expect(graphOf(documents, {rules: [whispering]})).resolves.toBeDefined()
  })
})

describe('dayIn', () => {
  test('gives the day on the calendar of a zone', () => {
    const instant = new Date('2026-12-31T23:30:00Z')
    expect(dayIn('UTC', instant)).toBe('2026-12-31')
    expect(dayIn('Europe/Berlin', instant)).toBe('2027-01-01')
    expect(dayIn('America/Los_Angeles', instant)).toBe('2026-12-31')
  })
})
