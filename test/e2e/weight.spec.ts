import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {expect, test} from '@playwright/test'
import {pagesIn, siteFolder} from './site-pages.ts'

/** Compressed bytes of JavaScript that a page may load before a reader does anything. */
const BUDGET = {page: 4_000, island: 6_000} as const

const SCRIPT = /<script[^>]+src="(?<src>[^"]+)"/g
const IMPORT = /(?:from|import)\s*"(?<path>\.[^"]+)"/g

/** A script and everything that it imports. */
const withImports = (path: string, seen: Set<string>): void => {
  if (seen.has(path)) return
  seen.add(path)
  const code = readFileSync(join(siteFolder(), path), 'utf8')
  for (const {groups} of code.matchAll(IMPORT)) {
    const imported = groups?.['path']
    if (imported) withImports(new URL(imported, `file://${path}`).pathname, seen)
  }
}

test('no page loads more JavaScript than its budget', () => {
  const heavy: string[] = []
  for (const address of pagesIn(siteFolder())) {
    const file = address.endsWith('/') ? `${address}index.html` : address
    const html = readFileSync(join(siteFolder(), file), 'utf8')
    expect(html, address).not.toMatch(/<script(?![^>]*(src=|type="application\/))/)
    const scripts = new Set<string>()
    for (const {groups} of html.matchAll(SCRIPT)) withImports(groups?.['src'] ?? '', scripts)
    const bytes = [...scripts]
      .map((path) => gzipSync(readFileSync(join(siteFolder(), path))).length)
      .reduce((sum, one) => sum + one, 0)
    const budget = /<(self-check|site-search)\b/.test(html) ? BUDGET.island : BUDGET.page
    if (bytes > budget) heavy.push(`${address}: ${bytes} bytes of ${budget}`)
  }
  expect(heavy).toEqual([])
})
