import {describe, expect, test} from 'vitest'
import {entry, insight, settings, desk} from '../test-support/documents.ts'
import {TODAY, viewOn} from '../test-support/graph-of.ts'
import {block, ref, sourceOf, span, type Raw} from '../test-support/raw.ts'
import {loadGraph} from '../load/load-graph.ts'
import type {PageTermLinks} from '../view.ts'

const CHURN = entry('churn', {title: 'Churn', aliases: ['customer attrition', 'ARR']})
const RATE = entry('churn-rate', {title: 'Churn rate'})

/** The links of a page, as the words that are linked and the entry they lead to. */
const words = (links: PageTermLinks, texts: Readonly<Record<string, string>>) =>
  Object.entries(links).flatMap(([place, found]) =>
    found.map(
      ({start, end, entry: {id}}) => `${place}: ${texts[place]?.slice(start, end)} → ${id}`,
    ),
  )

/** The links of one paragraph. */
const linksOf = async (text: string, page: Raw = {}, others: readonly Raw[] = [CHURN, RATE]) => {
  const view = await viewOn([...others, insight('story', {body: [block('b', text)], ...page})])
  return words(view.termLinks('story'), {'body.b.s': text})
}

const heading = (key: string, text: string) => block(key, text, {style: 'h2'})
const term = (id: string): Raw => ({_type: 'term', _key: 'm', entry: ref(id)})
const row = (key: string, text: string) => ({
  _type: 'tableRow',
  _key: key,
  cells: [{_type: 'tableCell', _key: 'c', content: [block('p', text)]}],
})

describe('automatic term links', () => {
  test('take the longest term, plurals and aliases', async () => {
    expect(await linksOf('Churn rates tell of Customer Attrition.')).toEqual([
      'body.b.s: Churn rates → churn-rate',
      'body.b.s: Customer Attrition → churn',
    ])
  })

  test('match what is all in capitals only in capitals', async () => {
    expect(await linksOf('They arr, but ARR fell, and ARRs.')).toEqual(['body.b.s: ARR → churn'])
  })

  test('are made for the first occurrence in each section', async () => {
    const body = [
      block('b1', 'Churn and churn.'),
      block('b2', 'More churn.'),
      heading('h', 'Of churn'),
      block('b3', 'Churn again.', {listItem: 'bullet', level: 1}),
    ]
    const view = await viewOn([CHURN, insight('story', {body, lead: [block('l', 'Churn!')]})])
    expect(Object.keys(view.termLinks('story'))).toEqual(['lead.l.s', 'body.b1.s', 'body.b3.s'])
  })

  test('treat each question as a section, and leave the question itself alone', async () => {
    const faq = [1, 2].map((at) => ({
      _type: 'faqItem',
      _key: `f${at}`,
      question: 'What of churn?',
      answer: [block('a', 'Churn is low.')],
    }))
    const view = await viewOn([CHURN, insight('story', {faq})])
    expect(Object.keys(view.termLinks('story'))).toEqual(['faq.f1.a.s', 'faq.f2.a.s'])
  })

  test('stay out of headings, quotes, code, links, column headings and their own page', async () => {
    const body = [
      heading('h', 'Churn'),
      block('q', 'Churn', {style: 'blockquote'}),
      block('c', [span('churn', ['code'], 's')]),
      block('l', [span('churn', ['m'], 's')], {
        markDefs: [{_type: 'link', _key: 'm', href: 'https://example.com/'}],
      }),
      {_type: 'pullQuote', _key: 'pq', quote: 'Churn'},
      {_type: 'table', _key: 't', rows: [row('r1', 'Churn'), row('r2', 'Churn')]},
    ]
    const view = await viewOn([{...CHURN, body: [block('b', 'Churn.')]}, insight('story', {body})])
    expect(Object.keys(view.termLinks('story'))).toEqual(['body.t.r2.c.p.s'])
    expect(view.termLinks('churn')).toEqual({})
  })

  test('are found in the definition of another entry, which is a section of its own', async () => {
    const definition = 'How churn and churn rates grow; churn.'
    const page = entry('trend', {definition, body: [block('b', 'Churn.')]})
    const texts = {'definition.text': definition, 'body.b.s': 'Churn.'}
    const found = async (other: Raw) =>
      words((await viewOn([CHURN, RATE, {...page, ...other}])).termLinks('trend'), texts)
    expect(await found({})).toEqual([
      'definition.text: churn → churn',
      'definition.text: churn rates → churn-rate',
      'body.b.s: Churn → churn',
    ])
    expect(await found({neverLink: ['churn']})).toEqual([
      'definition.text: churn rates → churn-rate',
    ])
    expect(await found({linkTerms: false})).toEqual([])
    const own = await viewOn([{...CHURN, definition: 'What churn is.'}, RATE])
    expect(own.termLinks('churn')).toEqual({})
  })

  test('leave a section alone that links the entry by hand, before or after', async () => {
    const byHand = block('b2', [span('loss', ['m'], 's')], {markDefs: [term('churn')]})
    const body = [block('b1', 'Churn.'), byHand, heading('h', 'Next'), block('b3', 'Churn.')]
    const view = await viewOn([CHURN, insight('story', {body})])
    expect(Object.keys(view.termLinks('story'))).toEqual(['body.b3.s'])
  })

  test('see words across spans, and link only what stands in one', async () => {
    const body = [
      block('b1', [span('un', [], 's1'), span('churn', ['strong'], 's2')]),
      block('b2', [span('churn ', ['strong'], 's1'), span('rate', [], 's2')]),
      block('b3', [span('low ', [], 's1'), span('churn', ['strong'], 's2'), span('.', [], 's3')]),
    ]
    const view = await viewOn([CHURN, RATE, insight('story', {body})])
    expect(view.termLinks('story')).toMatchObject({'body.b3.s2': [{start: 0, end: 5}]})
    expect(Object.keys(view.termLinks('story'))).toEqual(['body.b3.s2'])
  })

  test('count in UTF-16 units', async () => {
    expect(await linksOf('😀 Früh: churn')).toEqual(['body.b.s: churn → churn'])
  })

  test('are not made where a page wants none, or not of a term', async () => {
    expect(await linksOf('Churn.', {linkTerms: false})).toEqual([])
    expect(await linksOf('Churn rates and churn.', {neverLink: ['churn rate']})).toEqual([
      'body.b.s: churn → churn',
    ])
    expect(await linksOf('Customer attrition is churn.', {neverLink: ['Churn']})).toEqual([
      'body.b.s: Customer attrition → churn',
    ])
  })

  test('prefer a title to an alias, and either to a plural', async () => {
    const view = await viewOn(
      [
        entry('a', {title: 'Wins', aliases: ['gain']}),
        entry('b', {title: 'Gain'}),
        entry('c', {title: 'Win'}),
        insight('story', {body: [block('b', 'Gain wins, win.')]}),
      ],
      {rules: []},
    )
    expect(words(view.termLinks('story'), {'body.b.s': 'Gain wins, win.'})).toEqual([
      'body.b.s: Gain → b',
      'body.b.s: wins → a',
      'body.b.s: win → c',
    ])
  })

  test('stay within their language, and inflect by it', async () => {
    const german = {language: 'de'}
    const text = 'Die Abwanderungen der Kunden, their churn.'
    const documents = [
      settings({languages: ['en', 'de']}),
      desk(),
      CHURN,
      entry('abwanderung', {...german, title: 'Abwanderung'}),
      entry('kunde', {...german, title: 'Kunde'}),
      insight('seite', {...german, body: [block('b', text)]}),
    ]
    const graph = await loadGraph(sourceOf(documents), {today: TODAY})
    expect(words(graph.view({language: 'de'}).termLinks('seite'), {'body.b.s': text})).toEqual([
      'body.b.s: Abwanderungen → abwanderung',
      'body.b.s: Kunden → kunde',
    ])
  })
})
