import {viewOf} from '@stepzero/content'
import {expect, test} from 'vitest'
import {shownLink} from './site-link.ts'

test.each([
  ['/insights/', false],
  ['/insights?from=menu', false],
  ['/insights/feed.xml', false],
  ['/insights/a-price-before-the-call/', true],
  ['/about/', true],
  ['https://example.com/insights/', true],
])('while there is no insight, a link to %s is shown: %s', (href, isShown) => {
  const label = [{_type: 'localizedText' as const, _key: 'en', language: 'en', value: 'A link'}]
  const link = {_type: 'siteLink' as const, _key: 'link', label, href}
  expect(shownLink(link, viewOf({hasAny: () => false})) !== undefined).toBe(isShown)
  expect(shownLink(link, viewOf({hasAny: () => true}))).toBeDefined()
})
