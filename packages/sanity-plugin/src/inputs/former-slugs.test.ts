import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formerSlugsAfter} from './former-slugs.ts'

describe('formerSlugsAfter', () => {
  test('keeps the published slug when it changes', () => {
    expect(formerSlugsAfter('quick-win', 'fast-win', ['first'])).toEqual(['first', 'fast-win'])
  })

  test('keeps it once, however many letters are typed', () => {
    const typed = ['q', 'qu', 'qui'].reduce<readonly string[]>(
      (former, slug) => formerSlugsAfter(slug, 'fast-win', former),
      [],
    )
    expect(typed).toEqual(['fast-win'])
  })

  test('drops a former slug that is used again', () => {
    expect(formerSlugsAfter('fast-win', 'fast-win', ['fast-win'])).toEqual([])
    expect(formerSlugsAfter('first', 'fast-win', ['first'])).toEqual(['fast-win'])
  })

  test('keeps nothing of a document that readers have never seen', () => {
    const former: string[] = []
    expect(formerSlugsAfter('quick-win', undefined, former)).toBe(former)
  })

  test('never loses the published slug, and never keeps the one in use', () => {
    const slugs = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.array(slugs), slugs, (changes, published) => {
        let former: readonly string[] = []
        for (const next of changes) {
          former = formerSlugsAfter(next, published, former)
          expect(next === published || former.includes(published)).toBe(true)
          expect(former).not.toContain(next)
          expect(new Set(former).size).toBe(former.length)
        }
      }),
    )
  })
})
