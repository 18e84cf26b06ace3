import {documentTypes, type Claim} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {wordsFor} from '../words/words.ts'
import {shownClaim} from './shown-claim.ts'

const claim = (id: string, fields: object = {}): Claim =>
  documentTypes.claim.parse({
    _id: id,
    _type: 'claim',
    statement: [{_type: 'localizedText', _key: 'en', language: 'en', value: 'Some stay.'}],
    value: 60,
    unit: 'percent',
    hedge: 'about',
    asOf: '2024-05',
    source: {_type: 'reference', _ref: 'book'},
    ...fields,
  })
const by = (id: string) => ({status: 'superseded', supersededBy: {_type: 'reference', _ref: id}})
const shown = (of: Claim, others: readonly Claim[] = [], language = 'en') =>
  shownClaim(of, (id) => others.find(({_id}) => _id === id), wordsFor(language), language)

describe('a claim as texts show it', () => {
  test('has its figure with hedge, and its year', () => {
    expect(shown(claim('a'))).toEqual({figure: 'about\u00a060%', year: '2024'})
  })

  test('says what took its place, at the end of the row', () => {
    const others = [claim('b', by('c')), claim('c', {value: 70, asOf: '2026'})]
    expect(shown(claim('a', by('b')), others).outdated).toBe(
      'superseded, now about\u00a070% (2026)',
    )
    expect(shown(claim('a', by('b')), others, 'de').outdated).toMatch(/^überholt, jetzt rund.*2026/)
  })

  test('names nothing in its place that does not hold either, nor itself', () => {
    expect(shown(claim('a', by('b')), [claim('b', {status: 'withdrawn'})]).outdated).toBe(
      'superseded',
    )
    expect(shown(claim('a', by('b')), [claim('b', by('a'))]).outdated).toBe('superseded')
    expect(shown(claim('a', {status: 'withdrawn'})).outdated).toBe('withdrawn')
  })
})
