import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {claim, entry, source} from '../test-support/documents.ts'
import {viewOn} from '../test-support/graph-of.ts'
import {block, cite, figureOf, ref, span, type Raw} from '../test-support/raw.ts'
import {runs} from '../test-support/runs.ts'
import {letter} from './letter.ts'

const cell = (key: string, content: readonly Raw[]): Raw => ({
  _type: 'tableCell',
  _key: key,
  content: [block('p', content)],
})
const answer = (key: string, content: readonly Raw[]): Raw => ({
  _type: 'faqItem',
  _key: key,
  question: 'Why?',
  answer: [block('a', content)],
})

describe('citations', () => {
  test('are numbered by first use across the page, one number a source, letters for its uses', async () => {
    const table = {
      _type: 'table',
      _key: 't',
      rows: [
        {_type: 'tableRow', _key: 'r1', cells: [cell('c1', [span('Share'), cite('b', 'x')])]},
        {_type: 'tableRow', _key: 'r2', cells: [cell('c1', [figureOf('tenth', 'x')])]},
      ],
    }
    const callout = {_type: 'callout', _key: 'k', content: [block('p', [cite('c', 'x')])]}
    const quote = {_type: 'pullQuote', _key: 'q', quote: 'Well.', source: ref('b'), locator: 'p. 9'}
    const view = await viewOn([
      ...['a', 'b', 'c'].map((id) => source(id)),
      claim('tenth', 'a', {locator: 'table 2'}),
      entry('churn', {
        faq: [answer('f', [cite('d', 'x', {prefix: 'see'}), cite('b', 'y')])],
        body: [block('p', [cite('a', 'x', {locator: 'p. 1'})]), table, callout, quote],
        lead: [block('l', [cite('b', 'x')])],
      }),
      source('d'),
    ])
    const {sources, uses} = view.citations('churn')
    expect(sources.map(({number, source: {_id}}) => [number, _id])).toEqual([
      [1, 'b'],
      [2, 'a'],
      [3, 'c'],
      [4, 'd'],
    ])
    expect(Object.fromEntries(Object.entries(uses).map(([at, use]) => [at, use.id]))).toEqual({
      'lead.l.x': 'cite-1-a',
      'body.p.x': 'cite-2-a',
      'body.t.r1.c1.p.x': 'cite-1-b',
      'body.t.r2.c1.p.x': 'cite-2-b',
      'body.k.p.x': 'cite-3-a',
      'body.q': 'cite-1-c',
      'faq.f.a.x': 'cite-4-a',
      'faq.f.a.y': 'cite-1-d',
    })
    expect(uses['body.p.x']?.locator).toBe('p. 1')
    expect(uses['body.t.r2.c1.p.x']).toMatchObject({claim: 'tenth', locator: 'table 2'})
    expect(uses['body.q']?.locator).toBe('p. 9')
    expect(uses['faq.f.a.x']?.prefix).toBe('see')
    expect(sources[0]?.uses.map((use) => use.letter)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('are none for a page that cites nothing, and for an id that is none', async () => {
    const view = await viewOn([entry('churn')])
    expect(view.citations('churn')).toEqual({sources: [], uses: {}})
    expect(view.citations('nobody')).toEqual({sources: [], uses: {}})
  })

  test('keep their facts, however a page cites', async () => {
    const ids = ['s0', 's1', 's2', 's3']
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom(...ids), {minLength: 1, maxLength: 40}), {maxLength: 5}),
        async (blocks) => {
          const body = blocks.map((cited, at) =>
            block(
              `b${at}`,
              cited.map((id, place) => cite(id, `c${place}`)),
            ),
          )
          const view = await viewOn([
            ...ids.map((id) => source(id)),
            entry('churn', {body: [block('first', 'Words.'), ...body]}),
          ])
          const {sources, uses} = view.citations('churn')
          const inOrder = blocks.flatMap((cited, at) =>
            cited.map((id, place) => ({id, use: uses[`body.b${at}.c${place}`]})),
          )
          // Every place has a mark of its own, and names its source.
          expect(inOrder.map(({use}) => use?.source)).toEqual(inOrder.map(({id}) => id))
          expect(new Set(inOrder.map(({use}) => use?.id)).size).toBe(inOrder.length)
          expect(Object.keys(uses)).toHaveLength(inOrder.length)
          // Numbers count the sources from 1 in the order of their first use.
          const firsts = [...new Set(inOrder.map(({id}) => id))]
          expect(sources.map(({source: {_id}}) => _id)).toEqual(firsts)
          expect(sources.map(({number}) => number)).toEqual(firsts.map((_, at) => at + 1))
          // Letters count the uses of one source in reading order.
          for (const {
            source: {_id},
            uses: own,
          } of sources) {
            expect(own).toEqual(inOrder.filter(({id}) => id === _id).map(({use}) => use))
            expect(own.map((use) => use.letter)).toEqual(own.map((_, at) => letter(at)))
          }
        },
      ),
      runs(20),
    )
  })
})

describe('letter', () => {
  test('goes on after z', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letter)).toEqual([
      'a',
      'b',
      'z',
      'aa',
      'ab',
      'az',
      'ba',
      'zz',
      'aaa',
    ])
  })
})
