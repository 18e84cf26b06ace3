import {expect, test} from 'vitest'
import {keepWordsWhole} from './keep-words-whole.ts'

const wholeIn = (text: string): string[] => {
  const pieces = keepWordsWhole(text)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  return pieces.filter(({isWhole}) => isWhole).map((piece) => piece.text)
}

test('a short word with a hyphen is kept whole, and nothing is lost', () => {
  expect(wholeIn('For mid-sized firms, by e-mail, step-by-step.')).toEqual([
    'mid-sized',
    'e-mail',
    'step-by-step',
  ])
  expect(wholeIn('Der KI-Anwendungsfall im Ist-Zustand')).toEqual(['Ist-Zustand'])
  expect(wholeIn('From 2–3 to 4 - an on- and off-ramp')).toEqual(['off-ramp'])
})
