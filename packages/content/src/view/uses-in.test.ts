import {describe, expect, test} from 'vitest'
import {claim, entry, insight, source} from '../test-support/documents.ts'
import {viewOn} from '../test-support/graph-of.ts'
import {block, figureOf, ref, span, cite, type Raw} from '../test-support/raw.ts'
import type {DocumentUses, SentencePart} from '../view.ts'
import {USES_NAMED, USES_SHOWN} from './uses-in.ts'

const CHURN = entry('churn', {title: 'Churn'})

/** A sentence as one line, with what is used in brackets. */
const line = (parts: readonly SentencePart[]): string =>
  parts
    .map(({text, claim: figure, isUse}) => {
      const shown = text ?? `{${figure}}`
      return isUse ? `[${shown}]` : shown
    })
    .join('')

const told = ({pages}: DocumentUses): string[] =>
  pages.flatMap(({page, passages}) =>
    passages.length === 0
      ? [page.id]
      : passages.map(({anchor, sentence}) => [page.id, anchor, line(sentence)].join(' | ')),
  )

const story = (id: string, body: readonly Raw[], more: Raw = {}) => insight(id, {body, ...more})

describe('the uses of a document', () => {
  test('hold the sentence in which a term was found, and no other', async () => {
    const text = 'It begins well. Then churn of 3.5 percent, e.g. in May, sets in! It ends.'
    const view = await viewOn([CHURN, story('one', [block('b', text)])])
    expect(told(view.uses('churn'))).toEqual([
      'one |  | Then [churn] of 3.5 percent, e.g. in May, sets in!',
    ])
  })

  test('count pages that merely name a term with those that link it, once each', async () => {
    const marked = block('b', [span('See '), span('this', ['m']), span('.')], {
      markDefs: [{_type: 'term', _key: 'm', entry: ref('churn')}],
    })
    const both = story('b', [marked, block('c', 'And churn.')])
    const view = await viewOn([
      CHURN,
      both,
      story('a', [block('b', 'Churn again.')]),
      story('c', [block('b', 'Nothing.')], {related: [{...ref('churn'), _key: 'r'}]}),
    ])
    expect(told(view.uses('churn'))).toEqual(['a |  | [Churn] again.', 'b |  | See [this].', 'c'])
    expect(view.uses('churn').count).toBe(3)
  })

  test('hold every sentence that rests on a source, with its place', async () => {
    const body = [
      block('b', [span('It grew '), cite('book', 'x'), span('. Much later.'), cite('book', 'y')]),
    ]
    const view = await viewOn([source('book'), story('one', body)])
    expect(told(view.uses('book'))).toEqual([
      'one | cite-1-a | It grew.',
      'one | cite-1-b | Much later.',
    ])
  })

  test('show the figure of a claim as what is used', async () => {
    const body = [block('b', [span('Of them '), figureOf('share'), span(' stay.')])]
    const view = await viewOn([source('book'), claim('share', 'book'), story('one', body)])
    expect(told(view.uses('share'))).toEqual(['one | cite-1-a | Of them [{share}] stay.'])
    expect(view.claims('book').map(({_id}) => _id)).toEqual(['share'])
  })

  test('cut a long sentence around what is used', async () => {
    const many = 'word '.repeat(200)
    const view = await viewOn([CHURN, story('one', [block('b', `${many}churn ${many}end.`)])])
    const [only = ''] = told(view.uses('churn'))
    expect(only).toMatch(/\| … word .*word \[churn\] word .* …$/)
    expect(only.length).toBeLessThan(350)
  })

  test('show some, name more, and count all', async () => {
    const stories = Array.from({length: 130}, (_, at) => story(`s${at}`, [block('b', 'Churn.')]))
    const view = await viewOn([CHURN, ...stories])
    const {count, pages, others} = view.uses('churn')
    expect([count, pages.length, others.length]).toEqual([130, USES_SHOWN, USES_NAMED])
  })

  test('are none where a page wants no terms linked, or not this one', async () => {
    const view = await viewOn([
      CHURN,
      story('one', [block('b', 'Churn.')], {linkTerms: false}),
      story('two', [block('b', 'Churn.')], {neverLink: ['churn']}),
    ])
    expect(view.uses('churn')).toEqual({count: 0, pages: [], others: []})
  })
})
