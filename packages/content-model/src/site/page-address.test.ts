import {describe, expect, test} from 'vitest'
import {ADDRESSED_TYPES} from '../addressed-types.ts'
import {pageAddress} from './page-address.ts'

const place = {slug: 'a', language: 'en', defaultLanguage: 'en', journeySlug: 'j'}

describe('pageAddress', () => {
  test('gives every type a folder of its own', () => {
    const addresses = ADDRESSED_TYPES.map((type) => pageAddress({...place, type}))
    expect(addresses).toEqual([
      '/glossary/a/',
      '/insights/a/',
      '/newsletter/a/',
      '/self-checks/a/',
      '/journeys/a/',
      '/journeys/j/a/',
      '/insights/topics/a/',
      '/sources/a/',
      '/people/a/',
    ])
  })

  test('names every language but the first', () => {
    const swiss = {...place, type: 'journeyStep', language: 'de-CH'} as const
    expect(pageAddress(swiss)).toBe('/de-ch/journeys/j/a/')
    expect(pageAddress({...swiss, defaultLanguage: 'de-CH'})).toBe('/journeys/j/a/')
  })

  test('has none for a step without a journey', () => {
    expect(pageAddress({...place, type: 'journeyStep', journeySlug: undefined})).toBeUndefined()
  })
})
