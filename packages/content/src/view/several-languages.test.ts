import {describe, expect, test} from 'vitest'
import {loadGraph} from '../load/load-graph.ts'
import {desk, entry, settings, source} from '../test-support/documents.ts'
import {TODAY} from '../test-support/graph-of.ts'
import {localized, ref, slug, sourceOf, type Raw} from '../test-support/raw.ts'

const german = (rest: Raw): Raw => ({language: 'de', ...rest})

describe('several languages', () => {
  const documents = [
    settings({languages: ['en', 'de', 'fr']}),
    desk({role: [localized('en', 'Desk'), localized('de', 'Redaktion')]}),
    entry('churn'),
    entry('abwanderung', german({slug: slug('churn'), translationOf: ref('churn')})),
    entry('loss', {related: [ref('abwanderung')]}),
    source('book'),
  ]
  const load = () => loadGraph(sourceOf(documents), {today: TODAY})

  test('stand under a prefix, but the first', async () => {
    const addresses = new Set((await load()).files.map(({address}) => address))
    for (const address of [
      '/',
      '/glossary/churn/',
      '/sources/book/',
      '/de/',
      '/de/glossary/churn/',
    ]) {
      expect(addresses).toContain(address)
    }
    expect(addresses).toContain('/de/sources/book/')
    expect([...addresses].some((address) => address.startsWith('/fr/'))).toBe(false)
  })

  test('find their own pages, and share what belongs to all', async () => {
    const view = (await load()).view({language: 'de'})
    expect(view.glossaryEntry('churn')?._id).toBe('abwanderung')
    expect(view.list('glossary').map(({id}) => id)).toEqual(['abwanderung'])
    expect(view.link('book')?.address).toBe('/de/sources/book/')
    expect(view.link('churn')?.address).toBe('/glossary/churn/')
  })

  test('tell the translations of a page', async () => {
    const view = (await load()).view({language: 'en'})
    const translations = (id: string) =>
      view.translations(id).map(({language, link}) => [language, link.address])
    const both = [
      ['en', '/glossary/churn/'],
      ['de', '/de/glossary/churn/'],
    ]
    expect(translations('churn')).toEqual(both)
    expect(translations('abwanderung')).toEqual(both)
    expect(translations('loss')).toEqual([])
    expect(translations('book')).toEqual([
      ['en', '/sources/book/'],
      ['de', '/de/sources/book/'],
    ])
  })
})
