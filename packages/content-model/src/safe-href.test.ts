import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {safeHref} from './safe-href.ts'
import {PROPERTY_RUNS} from './testing/property-runs.ts'

const HOSTILE = [
  '',
  ' ',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\u0000:alert(1)',
  'javascript:https://example.com',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  'filesystem:https://example.com/1',
  'view-source:https://example.com',
  'about:blank',
  'ftp://example.com',
  'ws://example.com',
  'intent://example.com#Intent;end',
  '//example.com',
  '///example.com',
  '/\\example.com',
  '\\\\example.com',
  '\\/example.com',
  '/\t/example.com',
  '/\n/example.com',
  'https:example.com',
  'https:/example.com',
  'https:///example.com',
  'https:\\\\example.com',
  'https://exa mple.com',
  'https://example.com\u2028',
  'https://example.com/\u0085',
  'https://',
  'http://[',
  'example.com',
  'glossary/',
  '?q=1',
  '&#106;avascript:alert(1)',
  'https://example.com\u0000.evil.example',
]

const KIND = [
  'https://example.com',
  'http://example.com/a?b=c&d=e#f',
  'HTTPS://EXAMPLE.COM/',
  'https://example.com/a(b)_c',
  'https://example.com/früh',
  'mailto:desk@example.com?subject=Base%20map',
  'tel:+49-30-000000',
  '/',
  '/glossary/base-map/#how-to-read-it',
  '/a/..//b',
  '#method',
]

describe('safeHref', () => {
  test.each(HOSTILE)('refuses %j', (address) => {
    expect(safeHref(address)).toBeUndefined()
  })

  test.each(KIND)('hands back %j as it is', (address) => {
    expect(safeHref(address)).toBe(address)
  })

  test('accepts nothing that a browser on this site would take as another scheme or, from a path, as another host', () => {
    const parts = fc.constantFrom(...HOSTILE, ...KIND, '/', '\\', ':', '\t', '\u0000', 'javascript')
    const addresses = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.webUrl(),
      fc.array(parts, {minLength: 1, maxLength: 4}).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(addresses, (address) => {
        const accepted = safeHref(address)
        if (accepted === undefined) return
        const {protocol, origin} = new URL(accepted, 'https://site.example/page/')
        const safe = ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol)
        const onThisSite = origin === 'https://site.example' || !/^[/#]/u.test(accepted)
        expect({accepted, safe, onThisSite}).toEqual({accepted, safe: true, onThisSite: true})
      }),
      {numRuns: PROPERTY_RUNS * 50},
    )
  })
})
