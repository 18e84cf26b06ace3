import {describe, expect, test} from 'vitest'
import {entry, insight, issue, journey, selfCheck, step} from '../test-support/documents.ts'
import {viewOn} from '../test-support/graph-of.ts'
import {block, type Raw} from '../test-support/raw.ts'
import {readingOrder} from './reading-order.ts'

const text = (key: string) => [block(key, 'Words.')]
const question = (key: string): Raw => ({
  _type: 'faqItem',
  _key: key,
  question: 'Why?',
  answer: text('a'),
})
const faq = [question('f1'), question('f2')]

const places = (document: Parameters<typeof readingOrder>[0] | undefined) =>
  document && readingOrder(document).map(({place}) => place)

describe('readingOrder', () => {
  test('gives the texts of each kind of page as readers meet them', async () => {
    const asset = `image-${'a'.repeat(40)}-1x1-png`
    const cover = {
      _type: 'figure',
      _key: 'cover',
      alt: 'A map.',
      image: {_type: 'image', asset: {_type: 'reference', _ref: asset}},
      caption: text('c'),
    }
    const view = await viewOn([
      {
        _id: asset,
        _type: 'sanity.imageAsset',
        url: 'https://cdn.example.com/a.png',
        mimeType: 'image/png',
        sha1hash: 'a'.repeat(40),
        metadata: {dimensions: {width: 1, height: 1}},
      },
      entry('e', {faq, lead: text('l')}),
      insight('i', {faq, cover}),
      issue(1, {body: text('b')}),
      selfCheck('check'),
      journey('j', ['s'], {body: text('b')}),
      step('s', {faq, body: text('b'), customerView: text('c'), whenTheAnswerIsNo: text('n')}),
    ])
    expect(places(view.glossaryEntry('e'))).toEqual(['lead', 'body', 'faq.f1', 'faq.f2'])
    expect(places(view.insight('i'))).toEqual(['lead', 'cover', 'body', 'faq.f1', 'faq.f2'])
    expect(places(view.newsletterIssue('1'))).toEqual(['intro', 'body'])
    expect(places(view.selfCheck('check'))).toEqual([
      'intro',
      'results.r',
      'dimensions.d.low',
      'method',
    ])
    expect(places(view.journey('j'))).toEqual(['body'])
    expect(places(view.journeyStep('j', 's'))).toEqual([
      'customerView',
      'body',
      'whenTheAnswerIsNo',
      'faq.f1',
      'faq.f2',
    ])
    expect(places(view.person('desk'))).toEqual([])
  })
})
