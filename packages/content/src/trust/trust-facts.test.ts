import {describe, expect, test} from 'vitest'
import {entry, source} from '../test-support/documents.ts'
import {graphOf, TODAY} from '../test-support/graph-of.ts'
import {block, cite, ref, type Raw} from '../test-support/raw.ts'
import {addMonths, monthsSince} from './months.ts'

const trustOf = async (...documents: readonly Raw[]) =>
  (await graphOf(documents)).view({language: 'en'}).trust()

const review = (at: string, intervalMonths: number): Raw => ({
  _type: 'review',
  at,
  by: ref('desk'),
  note: 'Read.',
  intervalMonths,
})
const linkStatus = (state: string, checkedAt: string): Raw => ({
  _type: 'linkStatus',
  state,
  checkedAt,
})

const correction = (at: string): Raw => ({
  _key: at,
  _type: 'correction',
  at,
  was: 'One.',
  now: 'Two.',
  why: 'Counted again.',
})

describe('what documents tell about trust', () => {
  test('sources count by age and by what the last check of their address found', async () => {
    const url = 'https://example.com/a'
    const {sources} = await trustOf(
      source('new', {issued: '2026-01', halfLifeMonths: 12, url}),
      source('old', {
        issued: '2020',
        halfLifeMonths: 12,
        url,
        linkStatus: linkStatus('gone', '2026-03-01'),
        archiveUrl: 'https://archive.example/a',
      }),
      source('ageless', {
        issued: '1962',
        url: undefined,
        linkStatus: linkStatus('fine', '2025-01-01'),
      }),
      source('told', {url, linkStatus: linkStatus('cannotTell', '2026-02-01')}),
    )
    expect(sources).toMatchObject({
      count: 4,
      fresh: 1,
      stale: 1,
      ageless: 2,
      fine: 0,
      gone: 1,
      cannotTell: 1,
      notChecked: 1,
      withoutAddress: 1,
      archived: 1,
      checkedSince: '2026-02-01',
    })
  })

  test('places that cite are counted, and phrases that should', async () => {
    const {claims} = await trustOf(
      source('book'),
      entry('a', {body: [block('b', [cite('book')]), block('c', [cite('book')])]}),
      entry('b', {body: [block('b', 'It is 40% of all firms.')]}),
      entry('c', {
        body: [block('b', 'It is 40% of all firms.')],
        notAClaim: [{_key: 'n', _type: 'notAClaim', text: '40%', reason: 'An example.'}],
      }),
    )
    expect(claims).toMatchObject({citations: 2, uncited: 1, declared: 1})
  })

  test('a review is due from the day its interval has passed, the longest first', async () => {
    const {reviews} = await trustOf(
      entry('in-time', {review: review('2026-01-02', 3)}),
      entry('due', {review: review('2026-01-01', 3)}),
      entry('long-due', {review: review('2024-03-01', 12)}),
      entry('never'),
    )
    expect(reviews).toMatchObject({pages: 4, inTime: 1, never: 1})
    expect(reviews.due.map(({page, last, since}) => [page.id, last, since])).toEqual([
      ['long-due', '2024-03-01', '2025-03-01'],
      ['due', '2026-01-01', TODAY],
    ])
  })

  test('corrections come newest first, with the page they are on', async () => {
    const {corrections} = await trustOf(
      entry('a', {corrections: [correction('2026-01-01')]}),
      entry('b', {corrections: [correction('2026-02-01')]}),
    )
    expect(corrections.map(({page, at}) => `${page.id} ${at}`)).toEqual([
      'b 2026-02-01',
      'a 2026-01-01',
    ])
  })

  test('what the proof looked at is there once somebody settled it, and in no graph before', async () => {
    const graph = await graphOf([entry('a')])
    const figures = {
      rules: ['cookie'],
      files: 3,
      pages: 2,
      ownLinks: 1,
      foreignLinks: 0,
      fields: 0,
      personalFields: 0,
      sendingForms: 0,
      foreignRequests: 0,
      cookies: 0,
      storageKeys: [],
    }
    const proved = graph.settleProof({figures, weights: []})
    expect(graph.view({language: 'en'}).proof()).toBeUndefined()
    expect(proved.view({language: 'en'}).proof()).toEqual(figures)
    expect(proved.facetHash('["en","proof"]')).not.toBe(graph.facetHash('["en","proof"]'))
  })
})

test('months end where a month does', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(monthsSince('2026', '2026-06-01')).toBe(5)
  expect(monthsSince('2026-01-15', '2026-02-14')).toBe(0)
})
