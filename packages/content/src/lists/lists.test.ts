import {describe, expect, test} from 'vitest'
import {loadGraph} from '../load/load-graph.ts'
import {desk, entry, insight, issue, settings, source} from '../test-support/documents.ts'
import {graphOf, TODAY, viewOn} from '../test-support/graph-of.ts'
import {sourceOf, type Raw} from '../test-support/raw.ts'

const ids = async (documents: readonly Raw[]) =>
  (await viewOn(documents)).list('insights').map(({id}) => id)

const letters = async (language: string, ...titles: string[]) => {
  const documents = titles.map((title, at) => entry(`e${at}`, {language, title}))
  const graph = await loadGraph(
    sourceOf([settings({languages: [language]}), desk(), ...documents]),
    {
      today: TODAY,
    },
  )
  return graph.view({language}).letters()
}

describe('lists', () => {
  test('are newest first, by number on one day, and by title where there are no days', async () => {
    const view = await viewOn([
      issue(1, {sentAt: '2026-02-01'}),
      issue(2, {sentAt: '2026-03-01'}),
      issue(3, {sentAt: '2026-03-01'}),
      entry('b', {title: 'Äpfel'}),
      entry('a', {title: 'Zebra'}),
      entry('c', {title: 'apple 10'}),
      entry('d', {title: 'Apple 9'}),
      insight('story', {publishedAt: '2026-02-15'}),
    ])
    expect(view.list('newsletter').map(({number}) => number)).toEqual([3, 2, 1])
    expect(view.list('glossary').map(({id}) => id)).toEqual(['b', 'd', 'c', 'a'])
    expect(view.list('person:desk').map(({id}) => id)).toEqual([
      'issue-3',
      'issue-2',
      'story',
      'issue-1',
      'b',
      'd',
      'c',
      'a',
    ])
  })

  test('have one order, whatever order documents came in', async () => {
    const same = ['x1', 'x2', 'x3'].map((id) => insight(id, {title: 'Same'}))
    expect(await ids(same.toReversed())).toEqual(['x1', 'x2', 'x3'])
    expect(await ids(same)).toEqual(['x1', 'x2', 'x3'])
  })

  test('are empty for kinds and parts that are none', async () => {
    const view = await viewOn([entry('churn')])
    expect(view.list('insights')).toEqual([])
    expect(view.list('topic:nobody')).toEqual([])
    expect(view.list('glossary', 'z')).toEqual([])
    expect(view.list('insights', '1')).toEqual([])
  })

  test('split into letters and pages', async () => {
    const entries = Array.from({length: 501}, (_, at) => entry(`e${at}`, {title: `Item ${at}`}))
    const sources = Array.from({length: 1001}, (_, at) => source(`s${at}`, {title: `Book ${at}`}))
    const graph = await graphOf([...entries, entry('x', {title: '3D'}), ...sources])
    const view = graph.view({language: 'en'})
    expect(view.letters()).toEqual([
      {letter: '#', slug: 'other', count: 1},
      {letter: 'I', slug: 'i', count: 501},
    ])
    expect(view.list('glossary', 'other').map(({id}) => id)).toEqual(['x'])
    expect(view.list('sources', '1')).toHaveLength(500)
    expect(view.list('sources', '3').map(({title}) => title)).toEqual(['Book 1000'])
    const addresses = graph.files.map(({address}) => address)
    expect(addresses.filter((address) => /letter|page/.test(address))).toEqual([
      '/glossary/letter/other/',
      '/glossary/letter/i/',
      '/sources/page/1/',
      '/sources/page/2/',
      '/sources/page/3/',
    ])
  })
})

describe('letters', () => {
  test('follow the alphabet of the language', async () => {
    expect(await letters('de', 'Ärger', 'Arbeit', 'Öl', 'Übung', 'Zug')).toEqual([
      {letter: 'A', slug: 'a', count: 2},
      {letter: 'O', slug: 'o', count: 1},
      {letter: 'U', slug: 'u', count: 1},
      {letter: 'Z', slug: 'z', count: 1},
    ])
    expect(await letters('sv', 'Ärende', 'Arbete', 'Zon')).toEqual([
      {letter: 'A', slug: 'a', count: 1},
      {letter: 'Z', slug: 'z', count: 1},
      {letter: 'Ä', slug: 'uc4', count: 1},
    ])
    expect(await letters('uk', 'Їжак', 'Ґрунт', '9 днів')).toEqual([
      {letter: '#', slug: 'other', count: 1},
      {letter: 'Ґ', slug: 'u490', count: 1},
      {letter: 'Ї', slug: 'u407', count: 1},
    ])
  })
})
