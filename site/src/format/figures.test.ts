import type {Claim, Price} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {wordsFor} from '../words/words.ts'
import {ageOf, isPastHalfLife} from './age.ts'
import {claimFigure} from './claim-figure.ts'
import {formatDate} from './date.ts'
import {formatMinorUnits} from './money.ts'
import {formatPercent} from './number.ts'
import {priceWording} from './price.ts'

const en = wordsFor('en')
const de = wordsFor('de')

const claim: Claim = {
  _id: 'c',
  _type: 'claim',
  statement: [{_type: 'localizedText', _key: 'en', language: 'en', value: 'Most do.'}],
  value: 88,
  unit: 'percent',
  hedge: 'exactly',
  asOf: '2025',
  source: {_type: 'reference', _ref: 's'},
  status: 'current',
}

describe('formatDate', () => {
  test.each([
    ['2003', 'en', '2003'],
    ['2023-10', 'en', 'October 2023'],
    ['2024-07-29', 'en', '29 July 2024'],
    ['2024-07-29', 'de', '29. Juli 2024'],
  ])('writes %s in %s as %s', (date, language, written) => {
    expect(formatDate(date, language)).toBe(written)
  })
})

describe('formatPercent', () => {
  test('keeps the decimals a figure has and adds none', () => {
    expect(formatPercent(13.5, 'en')).toBe('13.5%')
    expect(formatPercent(13.5, 'de')).toBe('13,5\u00a0%')
    expect(formatPercent(55.1, 'en')).toBe('55.1%')
  })
})

describe('formatMinorUnits', () => {
  test('shows cents only where there are any', () => {
    expect(formatMinorUnits(490_000, 'EUR', 'en')).toBe('€4,900')
    expect(formatMinorUnits(4950, 'EUR', 'de')).toBe('49,50\u00a0€')
  })

  test('knows currencies without a minor unit', () => {
    expect(formatMinorUnits(4900, 'JPY', 'en')).toBe('JP¥4,900')
  })
})

describe('claimFigure', () => {
  test('puts the hedge of the language before the figure', () => {
    expect(claimFigure({...claim, hedge: 'about'}, en, 'en')).toBe('about\u00a088%')
    expect(claimFigure({...claim, hedge: 'atLeast'}, de, 'de')).toBe('mindestens\u00a088\u00a0%')
  })

  test('writes a range once with its unit', () => {
    const weeks: Claim = {...claim, value: 3, valueTo: 5, unit: 'weeks'}
    expect(claimFigure(weeks, en, 'en')).toBe('3–5\u00a0weeks')
    expect(claimFigure({...weeks, hedge: 'between'}, en, 'en')).toBe(
      'between\u00a03 and\u00a05\u00a0weeks',
    )
  })

  test('reads an ISO 4217 code as money', () => {
    expect(claimFigure({...claim, value: 1200, unit: 'EUR'}, en, 'en')).toBe('€1,200')
  })

  test('is empty for a claim without a figure', () => {
    expect(claimFigure({...claim, value: undefined}, en, 'en')).toBe('')
  })
})

describe('priceWording', () => {
  test('says what a price is, with its tax', () => {
    const recurring: Price = {
      _type: 'price',
      kind: 'recurring',
      amount: 120_000,
      per: 'month',
      currency: 'EUR',
      tax: 'excluded',
    }
    expect(priceWording(recurring, en, 'en')).toEqual({
      amount: '€1,200 a month',
      tax: 'plus VAT',
      modules: [],
    })
    expect(priceWording({_type: 'price', kind: 'free'}, de, 'de')).toEqual({
      amount: 'Kostenlos',
      modules: [],
    })
  })

  test('lists modules, each with its amount', () => {
    const modular: Price = {
      _type: 'price',
      kind: 'modular',
      currency: 'EUR',
      tax: 'included',
      modules: [
        {_type: 'priceModule', _key: 'a', name: 'Survey', amount: 190_000, required: true},
        {_type: 'priceModule', _key: 'b', name: 'Pilot', amount: 980_000, required: false},
      ],
    }
    const {amount, modules} = priceWording(modular, en, 'en')
    expect(amount).toBe('2 modules, each with its own price')
    expect(modules.map((module) => module.amount)).toEqual(['€1,900', '€9,800'])
  })
})

describe('ageOf', () => {
  test.each([
    ['2026-11-21', {unit: 'month', count: 0, months: 0}],
    ['2026-01-22', {unit: 'month', count: 9, months: 9}],
    ['2024-11-21', {unit: 'year', count: 2, months: 24}],
    ['2003', {unit: 'year', count: 23, months: 286}],
    ['2026', {unit: 'year', count: 0, months: 10}],
  ])('of %s on 21 November 2026', (issued, age) => {
    expect(ageOf(issued, '2026-11-21')).toEqual(age)
  })

  test('never is negative for what is still to come', () => {
    expect(ageOf('2027-01-01', '2026-11-21').count).toBe(0)
  })
})

describe('isPastHalfLife', () => {
  test('starts the day after the last month is full', () => {
    const source = {issued: '2025-11', halfLifeMonths: 12}
    expect(isPastHalfLife(source, '2026-11-30')).toBe(false)
    expect(isPastHalfLife(source, '2026-12-01')).toBe(true)
  })

  test('is false where nothing is known', () => {
    expect(isPastHalfLife({issued: '1983'}, '2026-11-21')).toBe(false)
  })
})
