import {describe, expect, test} from 'vitest'
import {TextQuery} from './text-query.ts'

const TEXT = 'The quick brown fox jumps over the lazy dog, well-known since 1885.'

describe('TextQuery', () => {
  test.each([
    'quick',
    'QUICK Fox',
    'dog quick',
    'jum*',
    'quick jum*',
    '"brown fox"',
    '"brown fox" dog',
    '"brown fo"*',
    'well-known',
    'well-kn*',
    'fox -cat',
    '-cat',
    '-"fox brown"',
    '1885',
    '*',
    'fox *',
    '"brown fox',
  ])('finds a text by %s', (typed) => {
    expect(new TextQuery(typed).matches(TEXT)).toBe(true)
  })

  test.each([
    'cat',
    'quick cat',
    'jum',
    'ump*',
    '"fox brown"',
    '"brown jumps"',
    'fox -dog',
    '-fox',
    '-"brown fox"',
    '-jum*',
    'known-well',
    '',
    '  ',
  ])('does not find it by %j', (typed) => {
    expect(new TextQuery(typed).matches(TEXT)).toBe(false)
  })

  test('looks into all texts of a value, and for a phrase within one', () => {
    const value = {
      title: 'One two',
      body: [{children: [{text: 'three four'}, {text: 'five'}]}],
      n: 7,
    }
    expect(new TextQuery('two five').matches(value)).toBe(true)
    expect(new TextQuery('"four five"').matches(value)).toBe(false)
    expect(new TextQuery('two -five').matches(value)).toBe(false)
    expect(new TextQuery('two').matches([null, 3, value])).toBe(true)
    expect(new TextQuery('two').matches(null)).toBe(false)
    expect(new TextQuery('-two').matches(null)).toBe(false)
  })

  test('knows letters beyond the first 128, however they are encoded', () => {
    expect(new TextQuery('ÜBER').matches('u\u0308ber uns')).toBe(true)
    expect(new TextQuery('größe').matches('Die Größe')).toBe(true)
    expect(new TextQuery('слова').matches('Мои слова')).toBe(true)
  })
})
