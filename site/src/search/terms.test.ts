import {describe, expect, test} from 'vitest'
import {distance} from './distance.ts'
import {exactTerm, isSearchTerms, nearestTerms} from './terms.ts'
import type {SearchTerm} from './terms.ts'

const terms: SearchTerm[] = [
  ['Proof of concept', '/glossary/proof-of-concept/', 'PoC', 'feasibility test'],
  ['Churn', '/glossary/churn/', 'attrition'],
  ['Übergabepunkt', '/glossary/uebergabepunkt/'],
]

describe('exactTerm', () => {
  test.each(['proof of concept', 'Proof-of-Concept', 'POC', 'Feasibility Test', 'proofofconcept'])(
    '%s is the entry',
    (query) => {
      expect(exactTerm(terms, query)?.[1]).toBe('/glossary/proof-of-concept/')
    },
  )

  test('nothing is no name', () => {
    expect(exactTerm(terms, ' - ')).toBeUndefined()
  })
})

describe('nearestTerms', () => {
  test.each([
    ['chrun', 'Churn'],
    ['chrn', 'Churn'],
    ['churnn', 'Churn'],
    ['proff of concept', 'Proof of concept'],
    ['ubergabepunkt', 'Übergabepunkt'],
    ['feasib', 'Proof of concept'],
  ])('%s is near %s', (query, title) => {
    expect(nearestTerms(terms, query)[0]?.[0]).toBe(title)
  })

  test('nonsense is near nothing', () => {
    expect(nearestTerms(terms, 'xqzwv')).toEqual([])
  })
})

describe('distance', () => {
  test.each([
    ['churn', 'churn', 0],
    ['churn', 'chrun', 1],
    ['churn', 'churns', 1],
    ['kitten', 'sitting', 3],
  ])('%s to %s is %i', (from, to, slips) => {
    expect(distance(from, to, 5)).toBe(slips)
    expect(distance(to, from, 5)).toBe(slips)
  })

  test('gives up above the most that is asked for', () => {
    expect(distance('kitten', 'sitting', 1)).toBe(2)
  })
})

test('a file that holds something else is no list of terms', () => {
  expect(isSearchTerms(terms)).toBe(true)
  expect(isSearchTerms([['only a title']])).toBe(false)
  expect(isSearchTerms({0: 'x'})).toBe(false)
})
