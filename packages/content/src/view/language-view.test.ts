import {describe, expect, test} from 'vitest'
import {
  claim,
  entry,
  insight,
  issue,
  journey,
  source,
  step,
  topic,
} from '../test-support/documents.ts'
import {viewOn} from '../test-support/graph-of.ts'
import {block, cite, figureOf, ref, span} from '../test-support/raw.ts'

const lead = (id: string) => [
  block('l', [span('Churn was '), figureOf(id), span(' '), cite('book'), span(' last year.')]),
]

describe('a view finds a page by what stands in its address', () => {
  test('of every kind', async () => {
    const view = await viewOn([
      entry('churn'),
      insight('story'),
      issue(7),
      journey('path', ['first']),
      step('first'),
      topic('pricing'),
      source('book'),
    ])
    expect(view.glossaryEntry('churn')?._id).toBe('churn')
    expect(view.insight('story')?._id).toBe('story')
    expect(view.newsletterIssue('7')?._id).toBe('issue-7')
    expect(view.journey('path')?._id).toBe('path')
    expect(view.journeyStep('path', 'first')?._id).toBe('first')
    expect(view.topic('pricing')?._id).toBe('pricing')
    expect(view.source('book')?._id).toBe('book')
    expect(view.person('desk')?._id).toBe('desk')
  })

  test('and misses what is not there, or of another kind', async () => {
    const view = await viewOn([entry('churn'), journey('path', ['first']), step('first')])
    expect(view.insight('churn')).toBeUndefined()
    expect(view.glossaryEntry(undefined)).toBeUndefined()
    expect(view.glossaryEntry('__proto__')).toBeUndefined()
    expect(view.journeyStep('other', 'first')).toBeUndefined()
    expect(view.journeyStep(undefined, 'first')).toBeUndefined()
    expect(view.document('insight', 'churn')).toBeUndefined()
    expect(view.document('glossaryEntry', 'churn')?._id).toBe('churn')
    expect(view.link('settings')).toBeUndefined()
  })
})

describe('cards', () => {
  test('say of each kind what a list shows', async () => {
    const view = await viewOn([
      entry('churn', {aliases: ['attrition']}),
      insight('story', {topics: [ref('pricing')]}),
      issue(7),
      journey('path', ['first']),
      step('first', {zone: 'free', outcome: 'You know where you stand.'}),
      topic('pricing'),
      source('book'),
      entry('loss', {body: [block('b', [cite('book')])]}),
    ])
    const cards = ['churn', 'story', 'issue-7', 'path', 'first', 'pricing', 'book', 'desk']
    expect(cards.map((id) => view.card(id))).toMatchInlineSnapshot(`
      [
        {
          "address": "/glossary/churn/",
          "aliases": [
            "attrition",
          ],
          "id": "churn",
          "summary": "What churn is.",
          "title": "churn",
          "type": "glossaryEntry",
        },
        {
          "address": "/insights/story/",
          "aliases": [],
          "date": "2026-03-01",
          "id": "story",
          "summary": "In short.",
          "title": "story",
          "type": "insight",
        },
        {
          "address": "/newsletter/7/",
          "aliases": [],
          "date": "2026-03-01",
          "id": "issue-7",
          "number": 7,
          "summary": "Good morning.",
          "title": "Issue 7",
          "type": "newsletterIssue",
        },
        {
          "address": "/journeys/path/",
          "aliases": [],
          "count": 1,
          "id": "path",
          "summary": "I want to get on.",
          "title": "path",
          "type": "journey",
        },
        {
          "address": "/journeys/path/first/",
          "aliases": [],
          "id": "first",
          "number": 1,
          "summary": "You know where you stand.",
          "title": "first",
          "type": "journeyStep",
          "zone": "free",
        },
        {
          "address": "/insights/topics/pricing/",
          "aliases": [],
          "count": 1,
          "id": "pricing",
          "summary": "All about pricing.",
          "title": "pricing",
          "type": "topic",
        },
        {
          "address": "/sources/book/",
          "aliases": [],
          "count": 1,
          "id": "book",
          "summary": "",
          "title": "Book book",
          "type": "source",
        },
        {
          "address": "/people/desk/",
          "aliases": [],
          "count": 6,
          "id": "desk",
          "summary": "",
          "title": "The desk",
          "type": "person",
        },
      ]
    `)
  })

  test('show the figure of a claim in plain text, hedge included', async () => {
    const view = await viewOn([
      source('book'),
      claim('share', 'book', {value: 12.5, hedge: 'about'}),
      claim('money', 'book', {value: 1200, valueTo: 1500, unit: 'EUR', hedge: 'between'}),
      claim('count', 'book', {value: 3, unit: 'visits', hedge: 'atLeast'}),
      ...['share', 'money', 'count'].map((id) => insight(`on-${id}`, {lead: lead(id)})),
    ])
    const summaries = ['share', 'money', 'count'].map((id) => view.card(`on-${id}`)?.summary)
    expect(summaries).toMatchInlineSnapshot(`
      [
        "Churn was ~12.5% last year.",
        "Churn was €1,200 – €1,500 last year.",
        "Churn was ≥ 3 visits last year.",
      ]
    `)
  })

  test('tell where a figure ends that no longer holds, and what took its place', async () => {
    const view = await viewOn([
      source('book'),
      claim('old', 'book', {value: 12, status: 'superseded', supersededBy: ref('new')}),
      claim('new', 'book', {value: 15, hedge: 'about', asOf: '2026-02'}),
      claim('wrong', 'book', {value: 40, status: 'withdrawn'}),
      insight('both', {
        lead: [...lead('old'), {...lead('wrong')[0], _key: 'second'}],
      }),
    ])
    const card = view.card('both')
    expect(card?.summary).toBe('Churn was 12% last year. Churn was 40% last year.')
    expect(card?.outdated?.map(({at, ...rest}) => [card.summary.slice(0, at), rest])).toEqual([
      ['Churn was 12%', {status: 'superseded', instead: '~15%'}],
      ['Churn was 12% last year. Churn was 40%', {status: 'withdrawn'}],
    ])
  })
})
