import {describe, expect, test} from 'vitest'
import {
  claim,
  entry,
  insight,
  issue,
  journey,
  selfCheck,
  source,
  step,
} from '../test-support/documents.ts'
import {viewOn} from '../test-support/graph-of.ts'
import {block, cite, figureOf, ref, span, type Raw} from '../test-support/raw.ts'

const linked = (key: string, mark: Raw): Raw =>
  block(key, [span('words', ['m'], 's')], {markDefs: [{_key: 'm', ...mark}]})
const stage = (key: string) => ({_type: 'stagePlace', model: ref('model'), key})

describe('backlinks', () => {
  test('tell once for each page how it uses a document, and where it cites it', async () => {
    const view = await viewOn([
      source('book'),
      claim('tenth', 'book'),
      entry('churn'),
      insight('story', {
        lead: [block('l', [cite('book', 'c1')])],
        body: [
          linked('b1', {_type: 'term', entry: ref('churn')}),
          linked('b2', {_type: 'internalLink', reference: ref('churn')}),
          block('b3', [figureOf('tenth'), cite('book', 'c2')]),
        ],
        related: [ref('churn')],
      }),
      entry('loss', {callToAction: {_type: 'callToAction', label: 'Read on', page: ref('churn')}}),
      issue(1, {
        picks: [{_type: 'newsletterPick', _key: 'p', reference: ref('churn'), why: 'New.'}],
      }),
    ])
    const uses = (id: string) =>
      view.backlinks(id).map(({page, kinds, anchors}) => [page.id, kinds, anchors])
    expect(uses('churn')).toEqual([
      ['loss', ['callToAction'], []],
      ['story', ['term', 'link', 'related'], []],
      ['issue-1', ['pick'], []],
    ])
    expect(uses('book')).toEqual([['story', ['citation'], ['cite-1-a', 'cite-1-b', 'cite-1-c']]])
    expect(uses('tenth')).toEqual([['story', ['claim'], ['cite-1-b']]])
    expect(view.card('book')?.count).toBe(1)
  })

  test('come through steps for what evidence feeds and solutions lead through', async () => {
    const view = await viewOn([
      {
        _id: 'model',
        _type: 'stageModel',
        kind: 'awareness',
        title: [],
        stages: ['a', 'b'].map((key) => ({_type: 'stage', _key: key, key})),
      },
      journey('path', ['one', 'two']),
      step('one'),
      step('two', {number: 2, solutions: [ref('map')]}),
      {
        _id: 'map',
        _type: 'solution',
        language: 'en',
        title: 'A map',
        promise: 'You see the way.',
        funnel: [
          {
            _type: 'funnelStage',
            _key: 'f',
            from: stage('a'),
            to: stage('b'),
            content: [ref('churn')],
          },
        ],
      },
      {
        _id: 'talk',
        _type: 'evidence',
        language: 'en',
        kind: 'talk',
        summary: 'A talk.',
        from: ref('one'),
        feeds: [ref('churn')],
      },
      entry('churn'),
    ])
    expect(view.backlinks('churn').map(({page, kinds}) => [page.id, kinds])).toEqual([
      ['one', ['feeds']],
      ['two', ['funnel']],
    ])
  })

  test('come from what a self-check recommends, embeds show, and worksheets rest on', async () => {
    const worksheet = {
      _type: 'worksheet',
      unit: 'EUR',
      formula: {_type: 'formula', kind: 'input', input: 'rate'},
      inputs: [
        {
          _type: 'worksheetInput',
          _key: 'i',
          key: 'rate',
          label: 'Rate',
          unit: 'percent',
          defaultFrom: ref('tenth'),
        },
      ],
    }
    const checked = selfCheck('check', {worksheet, serves: [ref('one')]})
    const results = Array.isArray(checked['results']) ? checked['results'] : []
    const recommended = [{_type: 'recommendation', _key: 'r', text: 'Read on.', page: ref('churn')}]
    const view = await viewOn([
      source('book'),
      claim('tenth', 'book'),
      entry('churn'),
      journey('path', ['one']),
      step('one'),
      {
        ...checked,
        results: results.map((result: Raw) => ({
          ...result,
          recommendations: recommended,
          place: ref('one'),
        })),
      },
      insight('story', {
        body: [
          {_type: 'selfCheckEmbed', _key: 'e', check: ref('check')},
          {_type: 'journeyMap', _key: 'm', journey: ref('path')},
        ],
      }),
    ])
    const uses = (id: string) => view.backlinks(id).map(({page, kinds}) => [page.id, kinds])
    expect(uses('churn')).toEqual([['check', ['recommendation']]])
    expect(uses('one')).toEqual([['check', ['recommendation', 'serves']]])
    expect(uses('tenth')).toEqual([['check', ['claim']]])
    expect(uses('check')).toEqual([['story', ['embed']]])
    expect(uses('path')).toEqual([['story', ['embed']]])
  })

  test('do not count a page itself, an annotation no text carries, or a term merely found', async () => {
    const view = await viewOn([
      entry('churn', {related: [ref('churn')]}),
      entry('loss', {
        body: [
          block('b', 'All churn.', {markDefs: [{_type: 'term', _key: 'm', entry: ref('churn')}]}),
        ],
      }),
    ])
    expect(view.backlinks('churn')).toEqual([])
    expect(view.backlinks('nobody')).toEqual([])
  })
})
