import {describe, expect, test} from 'vitest'
import {openLiveGraph} from '../live/open-live-graph.ts'
import {desk, entry, settings} from '../test-support/documents.ts'
import {graphOf, TODAY, viewOn} from '../test-support/graph-of.ts'
import {sourceOf, type Raw} from '../test-support/raw.ts'

const many = Array.from({length: 501}, (_, at) => entry(`e${at}`, {title: `Item ${at}`}))
const churn = (rest: Raw = {}): Raw => entry('churn', {aliases: ['customer loss'], ...rest})

const SEARCH_FILE = /^\/search\/terms/
const searchFiles = (files: readonly {readonly address: string}[]): string[] =>
  files.map(({address}) => address).filter((address) => SEARCH_FILE.test(address))

describe('the names of terms', () => {
  test('stand in one list where there are few', async () => {
    const view = await viewOn([churn()])
    expect(view.nameParts()).toEqual({letters: 0, parts: []})
    expect(view.names()).toEqual([
      {address: '/glossary/churn/', title: 'churn', aliases: ['customer loss']},
    ])
    expect(searchFiles((await graphOf([churn()])).files)).toEqual(['/search/terms.json'])
  })

  test('are cut by first letters where there are many, each name where it is looked for', async () => {
    const graph = await graphOf([...many, churn()])
    const view = graph.view({language: 'en'})
    const {letters, parts} = view.nameParts()
    expect(letters).toBe(1)
    expect(searchFiles(graph.files)).toEqual([
      '/search/terms.json',
      ...parts.map((part) => `/search/terms/${part}.json`),
    ])
    const names = (part: string) => view.names(part).find(({title}) => title === 'churn')?.aliases
    // By its beginning, by that of its other name and of a later word, and without a first letter.
    expect(names('c')).toEqual(['customer loss'])
    expect(names('h')).toEqual([])
    expect(names('l')).toEqual(['customer loss'])
    expect(names('u')).toEqual(['customer loss'])
    expect(names('i')).toBeUndefined()
    expect(view.names('q')).toEqual([])
  })

  test('are others only in the parts where a name of the edited term stands', async () => {
    const live = await openLiveGraph(
      sourceOf([settings(), desk(), ...many, churn(), entry('loyalty')]),
      {today: TODAY},
    )
    const view = live.graph.view({language: 'en', record: new Map()})
    for (const part of view.nameParts().parts) view.names(part)
    const put = (document: Raw) => live.apply(new Map([[String(document['_id']), document]]))

    expect([...put(churn({definition: 'New.'})).changedFacets()]).toEqual([])
    const renamed = put(churn({definition: 'New.', aliases: ['customer turnover']}))
    expect([...renamed.changedFacets()].toSorted()).toEqual([
      '["en","names","c"]',
      '["en","names","l"]',
      '["en","names","t"]',
      '["en","names","u"]',
    ])
    const further = put(churn({aliases: ['customer turnover', 'quitting']}))
    expect(searchFiles(further.files.added)).toEqual(['/search/terms/q.json'])
    expect([...further.changedFacets()]).toContain('["en","nameParts"]')
  })
})
