import {describe, expect, test} from 'vitest'
import {isAllCapitals, surfaceForms} from './surface-forms.ts'

const umlauts = (text: string): number => text.match(/[äöü]/gi)?.length ?? 0

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
    expect(surfaceForms('Berater', 'de')).toEqual(
      expect.arrayContaining(['Berater', 'Beratern', 'Beraters']),
    )
    expect(surfaceForms('Kessel', 'de')).toEqual(['Kessel', 'Kesseln', 'Kessels'])
    expect(surfaceForms('Ziel', 'de')).toEqual(['Ziel', 'Ziele', 'Zielen', 'Ziels', 'Zieles'])
  })

  test.each([
    ['Haus', ['Häuser', 'Häusern']],
    ['Amt', ['Ämter', 'Ämtern']],
    ['Vertrag', ['Verträge', 'Verträgen']],
    ['Ablauf', ['Abläufe', 'Abläufen']],
    ['kalter Raum', ['kalter Räume', 'kalter Räumen']],
    ['Mangel', ['Mängel', 'Mängeln']],
    ['Boden', ['Böden']],
    ['Mutter', ['Mütter', 'Müttern']],
  ])('adds to %s the plurals with an umlaut', (word, plurals) => {
    expect(surfaceForms(word, 'de')).toEqual(expect.arrayContaining(plurals))
  })

  test.each(['Freund', 'Bau', 'Kunde', 'Prüfung', 'Ziel', 'Gebäude', 'Öl'])(
    'makes no umlaut in %s',
    (word) => {
      expect(surfaceForms(word, 'de').map(umlauts)).toEqual(
        surfaceForms(word, 'de').map(() => umlauts(word)),
      )
    },
  )

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
