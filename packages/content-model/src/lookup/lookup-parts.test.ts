import {describe, expect, test} from 'vitest'
import {lookupLetters, partOfSlug, partSlug, partsOfName, partsOfSlips} from './lookup-parts.ts'

describe('the parts of a list of names', () => {
  test.each([
    [500, 0],
    [501, 1],
    [2_001, 2],
    [10_000, 2],
    [20_001, 3],
  ])('%i entries are cut by %i letters', (entries, letters) => {
    expect(lookupLetters(entries)).toBe(letters)
  })

  test('hold a name by its words, its initials, and without one of its first letters', () => {
    expect([...partsOfName('Proof of concept', 2)]).toEqual(['pr', 'po', 'pc', 'of', 'co', 'ro'])
  })

  test.each(['Churn', 'Open door', 'a 1', 'Aa aa', 'x'])(
    'hold "%s" however it is written',
    (name) => {
      for (const sign of ['-', ' ']) {
        const written = `${name.replace(' ', sign)}${sign}`
        expect([...partsOfName(written, 3)]).toEqual([...partsOfName(name, 3)])
      }
    },
  )

  test('hold a name with an umlaut in both spellings', () => {
    expect([...partsOfName('Übergabe', 2)]).toEqual(['ub', 'ue', 'be', 'eb'])
  })

  test.each(['hurn', 'cchurn', 'hcurn', 'curhn', 'crun', 'qhurn', 'cqurn'])(
    'hold what "%s" was meant to be',
    (query) => {
      const wanted = partsOfSlips(query, 2)
      expect([...partsOfName('churn', 2)].some((part) => wanted.has(part))).toBe(true)
    },
  )

  test.each(['ch', 'a1', 'їж', 'c', '漢字', '\ud800'])(
    '%j has an address and is found by it',
    (part) => {
      expect(partSlug(part)).toMatch(/^[a-z0-9_]+$/)
      expect(partOfSlug(partSlug(part))).toBe(part)
    },
  )
})
