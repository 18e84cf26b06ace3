import {describe, expect, test} from 'vitest'
import {citationExample} from '../portable-text/citation.ts'
import {claimValueExample} from '../portable-text/claim-value.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {entryWithBody, paragraph, phrasesFound} from '../testing/phrases-found.ts'
import {figureIsCited} from './figure-is-cited.ts'

const found = (text: string, language?: string) => phrasesFound(figureIsCited, text, language)
const check = (block: object) => findingsOf(figureIsCited, entryWithBody([block]))

describe('figure-is-cited', () => {
  test.each([
    ['In most firms 88 % of pilots stop.', '88 %'],
    ['It was 12.5 percent of the cost.', '12.5 percent'],
    ['Use grew by 4 percentage points.', '4 percentage points'],
    ['Nine out of ten readers leave.', 'Nine out of ten'],
    ['Two thirds of customers never ask.', 'Two thirds of'],
    ['The market is worth 2.5 billion.', '2.5 billion'],
    ['They answer three times faster than before.', 'three times faster'],
  ])('finds a figure in %j', (text, phrase) => {
    expect(found(text)).toEqual([phrase])
  })

  test.each([
    ['In den meisten Firmen enden 88 % der Versuche.', '88 %'],
    ['Es waren 12,5 Prozent der Kosten.', '12,5 Prozent'],
    ['Neun von zehn Kunden fragen nie.', 'Neun von zehn'],
    ['Zwei Drittel der Betriebe warten.', 'Zwei Drittel der'],
    ['Das sind 3 Millionen Vorgänge.', '3 Millionen'],
    ['Es geht doppelt so schnell.', 'doppelt so schnell'],
  ])('finds a figure in German: %j', (text, phrase) => {
    expect(found(text, 'de-CH')).toEqual([phrase])
  })

  test.each([
    'The 3rd step, the second of 7, was new in 2024.',
    'Version 2.5 takes 14 days, and step 5 follows [3].',
    'It costs EUR 4,800, and EUR 3,200 a month after that.',
    'From 35% to 69% the result is "one thing first".',
    'Between 10–15 % of the points are enough.',
    'All of it, 100 %, and not 0 %, of the work.',
    'A third of the page, twice a week, half an hour.',
    'One of the three groups comes in every ten days.',
  ])('finds none in %j', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each([
    'Der 3. Schritt von 7 kam 2024 hinzu.',
    'Das kostet 4.800 Euro, danach 3.200 Euro im Monat.',
    'Von 35 % bis 69 % heißt es „eins zuerst“.',
    'Zweimal in der Woche eine halbe Stunde, zu 100 Prozent.',
  ])('finds none in German: %j', (text) => {
    expect(found(text, 'de')).toEqual([])
  })

  test('leaves texts in other languages alone', () => {
    expect(found('Environ 88 % des projets.', 'fr')).toEqual([])
  })

  test('is content with a citation or a claim in the same paragraph, or the same table', () => {
    const text = paragraph('It was 88 % of all pilots.')
    const backed = (child: object) => ({...text, children: [...text.children, child]})
    const table = (other: object) => {
      const cells = [text, other].map((block, at) => ({
        _type: 'tableCell',
        _key: `c${at}`,
        content: [block],
      }))
      const rows = ['r1', 'r2'].map((_key) => ({_type: 'tableRow', _key, cells}))
      return {_type: 'table', _key: 't1', rows}
    }
    expect(check(text)).toContain('88 %')
    expect(check(backed(citationExample))).toBe('')
    expect(check(backed(claimValueExample))).toBe('')
    expect(check(table(backed(citationExample)))).toBe('')
    expect(check(table(paragraph('none')))).toContain('88 %')
  })

  test('leaves headings, quotes, code, examples and the method of a check alone', () => {
    const text = paragraph('It was 88 % of all pilots.')
    const [span] = text.children
    const blocks = [
      {...text, style: 'h2'},
      {...text, _key: 'p2', style: 'blockquote'},
      {...text, _key: 'p3', children: [{...span, marks: ['code']}]},
      {_type: 'callout', _key: 'c1', kind: 'example', content: [text]},
    ]
    expect(findingsOf(figureIsCited, entryWithBody(blocks))).toBe('')
    const note = {_type: 'callout', _key: 'c1', kind: 'note', content: [text]}
    expect(findingsOf(figureIsCited, entryWithBody([note]))).toContain('body[_key=="c1"].content')
  })

  test('believes an editor who says that a passage is none', () => {
    const notAClaim = [
      {_type: 'notAClaim', _key: 'n1', text: 'a return of 80%', reason: 'An invented sum.'},
    ]
    const body = [paragraph('That makes A return of  80% in a year. It was 70% before.')]
    expect(findingsOf(figureIsCited, entryWithBody(body, {notAClaim}))).toMatchInlineSnapshot(`
      "body[_key=="p1"]
        "70%" reads like a figure that somebody counted, and nothing in this paragraph says who.
        Cite its source here, show it from a claim, or list it under "not a claim" with the reason."
    `)
  })
})
