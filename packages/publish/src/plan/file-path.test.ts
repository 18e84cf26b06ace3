import {isAbsolute, join, relative} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {filePath} from './file-path.ts'

const runs = process.env['SOAK'] ? 50_000 : 1_000

describe('filePath', () => {
  test.each([
    ['/', 'index.html'],
    ['/glossary/churn/', 'glossary/churn/index.html'],
    ['/glossary/churn/index.md', 'glossary/churn/index.md'],
    ['/404.html', '404.html'],
    ['/ärger/', 'ärger/index.html'],
    ['/_astro/_slug_@_@astro.AbC_1.css', '_astro/_slug_@_@astro.AbC_1.css'],
    ['/.well-known/security.txt', '.well-known/security.txt'],
  ])('puts %s at %s', (address, path) => {
    expect(filePath(address)).toBe(path)
  })

  test.each([
    '',
    'glossary/',
    '//example.com/',
    '/../secret',
    '/a/../../b/',
    '/./a',
    '/a//b/',
    '/a\\..\\b',
    '/%2e%2e/a',
    '/a\0b',
    '/a\nb: c',
    '/a?b',
    '/a#b',
    '/c:/a',
    '/.git/config',
    '/.well-known',
    '/.well-known/../../a',
    '/a/.htaccess',
    '/trailing./',
    `/${'a'.repeat(256)}/`,
    '/\ud800/',
  ])('refuses %j', (address) => {
    expect(filePath(address)).toBeUndefined()
  })

  test('never leaves the folder, whatever the address', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', '%2e', '\\', '\0', 'a', 'index.html', '~'),
      fc.string({unit: 'binary', maxLength: 5}),
    )
    const addresses = fc.array(part, {maxLength: 6}).map((parts) => `/${parts.join('/')}`)
    fc.assert(
      fc.property(addresses, (address) => {
        const path = filePath(address)
        if (path === undefined) return
        const inside = relative('/site', join('/site', path))
        expect(inside).toBe(path)
        expect(isAbsolute(inside) || inside.startsWith('..')).toBe(false)
      }),
      {numRuns: runs},
    )
  })
})
