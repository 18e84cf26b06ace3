import {indexDataset} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {markedText, matchesTerm, suggestedTerm, termsOf} from './terms.ts'

const entry = (id: string, title: string, aliases: string[] = [], language = 'en') => ({
  id,
  type: 'glossaryEntry',
  language,
  title,
  aliases,
  references: [],
})
const quickWin = entry('quick-win', 'Quick win', ['low-hanging fruit'])
const timeToValue = entry('ttv', 'Time to value', ['TTV'])
const dataset = indexDataset([quickWin, timeToValue, entry('erfolg', 'Erfolg', [], 'de')])

describe('a term link', () => {
  test('offers the entries of the language of its document, by title', () => {
    expect(termsOf(dataset, 'en').map(({id}) => id)).toEqual(['quick-win', 'ttv'])
    expect(termsOf(dataset, undefined)).toHaveLength(3)
  })

  test('searches other names too, however they are spelled', () => {
    expect(
      ['low hanging', 'QUICK-WIN', 'fruit'].every((query) => matchesTerm(query, quickWin)),
    ).toBe(true)
    expect(matchesTerm('value', quickWin)).toBe(false)
  })

  test('proposes what the marked words name, in the plural too', () => {
    const proposed = (words: string) => suggestedTerm(dataset, 'en', words)?.id
    expect(proposed('quick wins')).toBe('quick-win')
    expect(proposed('ttv')).toBe('ttv')
    expect(proposed('value')).toBeUndefined()
    expect(suggestedTerm(dataset, 'de', 'quick wins')).toBeUndefined()
  })

  test('knows the words it marks, across other marks', () => {
    const block = {
      children: [
        {_type: 'span', text: 'See ', marks: []},
        {_type: 'span', text: 'quick ', marks: ['m1']},
        {_type: 'span', text: 'wins', marks: ['strong', 'm1']},
        {_type: 'span', text: ' soon', marks: []},
      ],
    }
    expect(markedText(block, {_key: 'm1'})).toBe('quick wins')
    expect(markedText(block, undefined)).toBe('')
  })
})
