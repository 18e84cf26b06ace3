import {describe, expect, test} from 'vitest'
import {distance} from './distance.ts'
import {findTerms, isSearchTerms} from './terms.ts'
import type {SearchTerm} from './terms.ts'

const terms: SearchTerm[] = [
  ['Proof of concept', '/glossary/proof-of-concept/', 'PoC', 'feasibility test'],
  ['Churn', '/glossary/churn/', 'attrition'],
  ['Customer success', '/glossary/customer-success/'],
  ['Customer journey', '/glossary/customer-journey/'],
  ['Customer lifetime value', '/glossary/customer-lifetime-value/'],
  ['Customer effort', '/glossary/customer-effort/'],
  ['Übergabepunkt', '/glossary/uebergabepunkt/'],
]
const called = (query: string) => findTerms(terms, query).called.map(({term: [title]}) => title)
const nearest = (query: string) => findTerms(terms, query).nearest.map(([title]) => title)

describe('findTerms', () => {
  test.each(['proof of concept', 'Proof-of-Concept', 'POC', 'Feasibility Test', 'proofofconcept'])(
    '%s is the entry, and nothing else was meant',
    (query) => {
      expect(called(query)[0]).toBe('Proof of concept')
      expect(nearest(query)).toEqual([])
    },
  )

  test.each([
    ['proo', 'Proof of concept'],
    ['feas', 'Proof of concept'],
    ['concept', 'Proof of concept'],
    ['clv', 'Customer lifetime value'],
    ['Uebergabepunkt', 'Übergabepunkt'],
    ['ubergabe', 'Übergabepunkt'],
    ['Über-Gabe', 'Übergabepunkt'],
  ])('%s leads to %s', (query, title) => {
    expect(called(query)[0]).toBe(title)
  })

  test.each([
    ['chrun', 'Churn'],
    ['chrn', 'Churn'],
    ['churnn', 'Churn'],
    ['churns', 'Churn'],
    ['proff of concept', 'Proof of concept'],
    ['Übergabepunkten', 'Übergabepunkt'],
  ])('%s is near %s', (query, title) => {
    expect(nearest(query)[0]).toBe(title)
  })

  test('what begins alike stands first in part, and the rest is suggested', () => {
    expect([...called('cust'), ...nearest('cust')]).toEqual([
      'Customer effort',
      'Customer journey',
      'Customer success',
      'Customer lifetime value',
    ])
  })

  test('an alias that answers is named, a title is not', () => {
    expect(findTerms(terms, 'attr').called[0]?.alias).toBe('attrition')
    expect(findTerms(terms, 'churn').called[0]).not.toHaveProperty('alias')
  })

  test.each(['xqzwv', ' - ', '', 'x'])('"%s" means nothing', (query) => {
    expect(findTerms(terms, query)).toEqual({called: [], nearest: [], certain: false})
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
