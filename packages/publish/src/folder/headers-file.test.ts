import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Manifest, ReleaseFile} from '../release/manifest.ts'
import {headersFile} from './headers-file.ts'
import {redirectsFile} from './redirects-file.ts'

const runs = process.env['SOAK'] ? 20_000 : 500

function manifestOf(more: Partial<Manifest>): Manifest {
  return {base: '/', files: new Map(), carried: new Map(), redirects: new Map(), ...more}
}

function fileOf(type: string): ReleaseFile {
  return {hash: '0'.repeat(64), size: 1, type}
}

function linesOf(files: Manifest['files']): string[] {
  return headersFile(manifestOf({files})).split(/[\n\r\u2028\u2029]/)
}

describe('headersFile', () => {
  test('says the policy once, and a type only where a host would guess another', () => {
    const files = new Map([
      ['/', fileOf('text/html; charset=utf-8')],
      ['/feed.xml', fileOf('application/atom+xml; charset=utf-8')],
      ['/a/sources.bib', fileOf('application/x-bibtex; charset=utf-8')],
      ['/b/sources.bib', fileOf('application/x-bibtex; charset=utf-8')],
      ['/b/sources.ris', fileOf('application/x-research-info-systems; charset=utf-8')],
      ['/a/index.md', fileOf('text/markdown; charset=utf-8')],
    ])
    expect(headersFile(manifestOf({files}))).toMatchInlineSnapshot(`
      "/*
        Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
        X-Content-Type-Options: nosniff
        Referrer-Policy: same-origin

      /_astro/*
        Cache-Control: public, max-age=31536000, immutable

      /images/*
        Cache-Control: public, max-age=31536000, immutable

      /*.bib
        Content-Type: application/x-bibtex; charset=utf-8

      /*.ris
        Content-Type: application/x-research-info-systems; charset=utf-8

      /feed.xml
        Content-Type: application/atom+xml; charset=utf-8
      "
    `)
  })

  test('names the path of a site hosted under one', () => {
    expect(headersFile(manifestOf({base: '/trust/'}))).toMatch(
      /^\/trust\/\*\n[^]*\/trust\/_astro\/\*\n/,
    )
  })

  test('gives hostile addresses and types no line of their own', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.string({unit: 'binary'}), (address, type) => {
        const one = linesOf(new Map([['/a.xml', fileOf('application/atom+xml')]]))
        const hostile = linesOf(new Map([[`/${address}\n/*\n  X: y`, fileOf(`${type}\r\n  X: y`)]]))
        expect(hostile.length).toBe(one.length)
      }),
      {numRuns: runs},
    )
  })
})

describe('redirectsFile', () => {
  test('gives hostile addresses no word of their own', () => {
    const target = fc.oneof(fc.string({unit: 'grapheme'}), fc.constant('https://a.example/ /b 200'))
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), target, (from, to) => {
        const redirects = new Map([
          [
            `/${from}\n/a /b 301`,
            {to: to.startsWith('https') ? to : `/${to}\t/b`, permanent: true},
          ],
        ])
        const text = redirectsFile(manifestOf({redirects}))
        expect(text).toMatch(/^\S+ \S+ 301\n$/)
      }),
      {numRuns: runs},
    )
  })
})
