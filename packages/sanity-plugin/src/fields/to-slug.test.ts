import {SLUG_MAX} from '@stepzero/content-model/twin'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toSlug} from './to-slug.ts'

describe('toSlug', () => {
  test.each([
    ['Time to value', '', 'time-to-value'],
    ['Customer’s “quick win”', 'en', 'customers-quick-win'],
    ['Größe & Überblick', 'de', 'groesse-ueberblick'],
    ['Größe', 'de-CH', 'groesse'],
    ['Coöperatie', 'nl', 'cooperatie'],
    ['客户旅程', 'zh', ''],
    ['—', 'en', ''],
  ])('makes of %j in %j the slug %j', (text, language, slug) => {
    expect(toSlug(text, language)).toBe(slug)
  })

  test('makes what a slug may be, or nothing, of any text', () => {
    const texts = fc.string({unit: 'grapheme', maxLength: 3 * SLUG_MAX})
    fc.assert(
      fc.property(texts, fc.constantFrom('', 'de', 'en'), (text, language) => {
        const slug = toSlug(text, language)
        expect(slug.length).toBeLessThanOrEqual(SLUG_MAX)
        expect(slug === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)).toBe(true)
      }),
    )
  })
})
