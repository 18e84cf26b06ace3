import {describe, expect, test} from 'vitest'
import {isAllCapitals, surfaceForms} from './surface-forms.ts'

describe('surfaceForms', () => {
  test('adds the plural of the last word in English', () => {
    expect(surfaceForms('quick win', 'en')).toEqual(['quick win', 'quick wins'])
    expect(surfaceForms('policy', 'en-GB')).toEqual(['policy', 'policies'])
    expect(surfaceForms('survey', 'en')).toEqual(['survey', 'surveys'])
    expect(surfaceForms('sales process', 'en')).toEqual(['sales process', 'sales processes'])
    expect(surfaceForms('benchmark batch', 'en')).toEqual(['benchmark batch', 'benchmark batches'])
  })

  test('adds plurals and cases in German', () => {
    expect(surfaceForms('Abwanderung', 'de')).toContain('Abwanderungen')
    expect(surfaceForms('Kunde', 'de')).toContain('Kunden')
    expect(surfaceForms('Beraterin', 'de')).toContain('Beraterinnen')
    expect(surfaceForms('Berater', 'de')).toEqual(['Berater', 'Beratern', 'Beraters'])
    expect(surfaceForms('Ziel', 'de')).toEqual(['Ziel', 'Ziele', 'Zielen', 'Ziels', 'Zieles'])
  })

  test('adds a small s to what is all in capitals', () => {
    expect(surfaceForms('KPI', 'en')).toEqual(['KPI', 'KPIs'])
    expect(surfaceForms('KPI', 'de')).toEqual(['KPI', 'KPIs'])
  })

  test('leaves alone what no ending fits, and languages it does not know', () => {
    expect(surfaceForms('C++', 'en')).toEqual(['C++'])
    expect(surfaceForms('Web 2.0', 'en')).toEqual(['Web 2.0'])
    expect(surfaceForms('ville', 'fr')).toEqual(['ville'])
  })
})

describe('isAllCapitals', () => {
  test('asks for a capital and no small letter', () => {
    expect(['IT', 'R&D', 'B2B', 'ÄÖ'].map(isAllCapitals)).toEqual([true, true, true, true])
    expect(['It', 'it', '2.0', 'SaaS'].map(isAllCapitals)).toEqual([false, false, false, false])
  })
})
