import {describe, expect, test} from 'vitest'
import {ContentRefusedError} from '../errors.ts'
import {desk, entry, insight, redirect, settings, source} from '../test-support/documents.ts'
import {TODAY} from '../test-support/graph-of.ts'
import {block, cite, localized, ref, slug, sourceOf, type Raw} from '../test-support/raw.ts'
import {openLiveGraph} from './open-live-graph.ts'

const DOCUMENTS: readonly Raw[] = [
  settings(),
  desk(),
  source('book'),
  entry('churn', {body: [block('b', [cite('book')])], related: [ref('loss')]}),
  entry('loss', {body: [block('b', 'More churn.')]}),
]

const open = (documents: readonly Raw[] = DOCUMENTS) =>
  openLiveGraph(sourceOf(documents), {today: TODAY})

/** A live graph of which the pages of two entries were rendered. */
const rendered = async (documents: readonly Raw[] = DOCUMENTS) => {
  const live = await open(documents)
  const record = new Map<string, string>()
  const view = live.graph.view({language: 'en', record})
  view.glossaryEntry('churn')
  view.citations('churn')
  view.card('loss')
  view.link('loss')
  view.termLinks('loss')
  view.link('nobody')
  view.list('insights')
  view.today()
  return {live, record}
}

const put = (...documents: readonly Raw[]) =>
  new Map(documents.map((document): [string, unknown] => [String(document['_id']), document]))

describe('a live graph', () => {
  test('takes a change, and tells exactly what it changed', async () => {
    const {live} = await rendered()
    const update = live.apply(
      put(entry('loss', {definition: 'New.', body: [block('b', 'More churn.')]})),
    )
    expect(update.graph.view({language: 'en'}).card('loss')?.summary).toBe('New.')
    expect(update.graph).toBe(live.graph)
    expect([...update.changedFacets()]).toEqual(['["en","card","loss"]'])
    expect(update.isChanged('["en","card","loss"]')).toBe(true)
    expect(update.isChanged('["en","link","loss"]')).toBe(false)
    expect(update.files).toEqual({added: [], removed: []})
    expect(update.redirectsChanged).toBe(false)
  })

  test('changes nothing for a document that is published again as it was', async () => {
    const {live} = await rendered()
    const update = live.apply(put(entry('loss', {_rev: 'r2', body: [block('b', 'More churn.')]})))
    expect([...update.changedFacets()]).toEqual([])
  })

  test('notices what was missing and now is there', async () => {
    const {live} = await rendered()
    const update = live.apply(put(entry('nobody')))
    expect([...update.changedFacets()]).toEqual(['["en","link","nobody"]'])
    expect(update.files.added.map(({address}) => address)).toEqual([
      '/glossary/nobody/',
      '/glossary/nobody/index.md',
      '/glossary/nobody/card.json',
    ])
    expect([...update.sound.keys()]).toEqual(['nobody'])
  })

  test('plans the files of sources with the first citation of a page, and none without', async () => {
    const {live} = await rendered()
    const exports = ['bib', 'ris', 'csl.json'].map((end) => `/glossary/loss/sources.${end}`)
    const cited = live.apply(put(entry('loss', {body: [block('b', [cite('book')])]})))
    expect(cited.files.added.map(({address}) => address)).toEqual(exports)
    const twice = live.apply(put(entry('loss', {body: [block('b', [cite('book'), cite('book')])]})))
    expect(twice.files).toEqual({added: [], removed: []})
    const uncited = live.apply(put(entry('loss', {body: [block('b', 'More churn.')]})))
    expect(uncited.files.removed.map(({address}) => address)).toEqual(exports)
  })

  test('finds a new name in the pages that hold it', async () => {
    const {live} = await rendered()
    const update = live.apply(put(entry('addition', {aliases: ['more']})))
    expect([...update.changedFacets()]).toEqual(['["en","termLinks","loss"]'])
  })

  test('keeps a document that broke as it was, and takes it again once it is mended', async () => {
    const {live} = await rendered()
    const broken = live.apply(put(entry('loss', {title: ''})))
    expect(broken.kept).toEqual(['loss'])
    expect(broken.problems).toMatchObject([{document: 'loss', field: 'title'}])
    expect([...broken.changedFacets()]).toEqual([])
    expect([...broken.sound]).toEqual([])
    const mended = live.apply(put(entry('loss', {title: 'Great loss'})))
    expect(mended.problems).toEqual([])
    expect(mended.kept).toEqual([])
    expect(mended.isChanged('["en","link","loss"]')).toBe(true)
    expect([...mended.sound.keys()]).toEqual(['loss'])
  })

  test('leaves a document out that refers to nothing, until that is there', async () => {
    const {live} = await rendered()
    const early = live.apply(put(entry('early', {related: [ref('late')]})))
    expect(early.problems).toMatchObject([{document: 'early'}])
    expect(early.sound.has('early')).toBe(false)
    const late = live.apply(put(entry('late')))
    expect(late.problems).toEqual([])
    expect([...late.sound.keys()].toSorted()).toEqual(['early', 'late'])
  })

  test('unpublishes, and tells the files that are gone', async () => {
    const {live} = await rendered()
    const gone = redirect('r', '/glossary/loss/', '/glossary/churn/')
    const update = live.apply(
      new Map([
        ...put(gone, entry('churn', {body: [block('b', [cite('book')])]})),
        ['loss', undefined] as const,
      ]),
    )
    expect(update.problems).toEqual([])
    expect(update.files.removed.map(({address}) => address)).toEqual([
      '/glossary/loss/',
      '/glossary/loss/index.md',
      '/glossary/loss/card.json',
    ])
    expect(update.redirectsChanged).toBe(true)
    expect(update.graph.redirects).toHaveLength(1)
    expect(update.sound.get('loss')).toBeUndefined()
    expect(update.isChanged('["en","link","loss"]')).toBe(true)
  })

  test('brings what the day brings', async () => {
    const {live} = await rendered([...DOCUMENTS, insight('soon', {publishedAt: '2026-04-02'})])
    const update = live.setToday('2026-04-02')
    expect([...update.changedFacets()].toSorted()).toEqual([
      '["en","list","insights",null]',
      '["en","today"]',
    ])
    expect(update.files.added.map(({address}) => address)).toContain('/insights/soon/')
  })

  test('stays as it was when nothing could be published, and goes on from there', async () => {
    const {live} = await rendered()
    const before = live.graph.files.length
    const settingsThatRefer = settings({
      callToAction: {
        _type: 'siteLink',
        _key: 'c',
        label: [localized('en', 'Go')],
        page: ref('none'),
      },
    })
    expect(() => live.apply(put(settingsThatRefer, entry('new')))).toThrow(ContentRefusedError)
    expect(live.graph.files).toHaveLength(before)
    const update = live.apply(put(settings()))
    expect(update.files.added.map(({address}) => address)).toContain('/glossary/new/')
  })

  test('is none without settings, and says so', async () => {
    const opened = open([desk(), entry('churn')])
    await expect(opened).rejects.toThrow(ContentRefusedError)
    await expect(opened).rejects.toThrow('The dataset has no settings document.')
  })

  test('keeps the settings it had when those that are published are broken', async () => {
    const {live} = await rendered()
    const update = live.apply(put(settings({name: ''})))
    expect(update.problems).toMatchObject([{document: 'settings', field: 'name'}])
    expect(update.kept).toEqual(['settings'])
    expect(update.graph.view({language: 'en'}).settings().name).toBe('Example Works')
  })

  test('forgets nothing of a renamed page', async () => {
    const {live} = await rendered()
    const update = live.apply(
      put(entry('loss', {slug: slug('leaving'), formerSlugs: ['loss'], body: [block('b', 'x')]})),
    )
    expect(update.graph.redirects).toEqual([
      {from: '/glossary/loss/', to: '/glossary/leaving/', permanent: true},
    ])
    expect(update.isChanged('["en","link","loss"]')).toBe(true)
  })
})
