import {describe, expect, test} from 'vitest'
import {de} from './de.ts'
import {en} from './en.ts'
import {NoWordsError, wordsFor} from './words.ts'

const texts = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [`${path}${key}: ${value}`]
    return typeof value === 'object' && value !== null ? texts(value, `${path}${key}.`) : []
  })

describe('wordsFor', () => {
  test('reads regional German as German', () => {
    expect(wordsFor('de-CH')).toBe(de)
  })

  test('refuses a language without words, and says where to write them', () => {
    expect(() => wordsFor('fr')).toThrow(NoWordsError)
    expect(new NoWordsError('fr').hint).toContain('site/src/words/fr.ts')
  })
})

describe('words', () => {
  test.each([
    ['en', en],
    ['de', de],
  ])('of %s have no empty text but what closes a quoted title', (_, words) => {
    expect(texts(words).filter((text) => /: \s*$/.test(text))).toHaveLength(1)
  })

  test('of German carry no straight quotation marks', () => {
    expect(texts(de).filter((text) => /["']/.test(text))).toEqual([])
  })
})
