import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {brotliCompressSync, gzipSync} from 'node:zlib'
import {expect, test} from '@playwright/test'
import {pagesIn, siteFolder} from './site-pages.ts'

/** Compressed bytes of JavaScript that a page may load before a reader does anything. */
const BUDGET = {page: 4_000, island: 9_000} as const
/** Bytes with Brotli of everything that a self-check and its worksheet bring along. */
const PLAYER_BUDGET = 5_000
/** Compressed bytes of all style that a page loads: it is waited for before anything is shown. */
const STYLE_BUDGET = 12_000
/** Bytes with Brotli of an entry with all that it loads, fonts aside. */
const ENTRY_BUDGET = 30_000

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

const STYLE = /<link rel="stylesheet" href="(?<path>[^"]+)"/g

test('no page loads more JavaScript or style than its budget', () => {
  const zipped = new Map<string, number>()
  const weigh = (path: string): number => {
    const weight = zipped.get(path) ?? gzipSync(readFileSync(join(siteFolder(), path))).length
    zipped.set(path, weight)
    return weight
  }
  const heavy: string[] = []
  for (const address of pagesIn(siteFolder())) {
    const file = address.endsWith('/') ? `${address}index.html` : address
    const html = readFileSync(join(siteFolder(), file), 'utf8')
    expect(html, address).not.toMatch(/<script(?![^>]*(src=|type="application\/))/)
    const scripts = new Set<string>()
    for (const {groups} of html.matchAll(SCRIPT)) withImports(groups?.['src'] ?? '', scripts)
    const bytes = [...scripts].map(weigh).reduce((sum, one) => sum + one, 0)
    const styles = [...html.matchAll(STYLE)].map(({groups}) => weigh(groups?.['path'] ?? ''))
    const style = styles.reduce((sum, one) => sum + one, 0)
    if (style > STYLE_BUDGET) heavy.push(`${address}: ${style} bytes of style of ${STYLE_BUDGET}`)
    expect(style, address).toBeGreaterThan(0)
    const budget = /<(self-check|site-search|work-sheet)\b/.test(html) ? BUDGET.island : BUDGET.page
    if (bytes > budget) heavy.push(`${address}: ${bytes} bytes of ${budget}`)
  }
  expect(heavy).toEqual([])
})

const LOADED = /<(?:link rel="stylesheet" href|img[^>]+src|script[^>]+src)="(?<path>[^"]+)"/g

test('the heaviest entry weighs at most 30 kB with all that it loads, fonts aside', () => {
  const entries = pagesIn(siteFolder()).filter((of) => /^\/glossary\/[^/]+\/$/.test(of))
  const known = new Map<string, number>()
  const weigh = (path: string): number => {
    const weight =
      known.get(path) ?? brotliCompressSync(readFileSync(join(siteFolder(), path))).length
    known.set(path, weight)
    return weight
  }
  const weights = entries.map((address) => {
    const html = readFileSync(join(siteFolder(), address, 'index.html'), 'utf8')
    const files = new Set<string>()
    for (const {groups} of html.matchAll(LOADED)) withImports(groups?.['path'] ?? '', files)
    expect(files.size, address).toBeGreaterThan(1)
    return [`${address}index.html`, ...files].reduce((sum, path) => sum + weigh(path), 0)
  })
  expect(weights.length).toBeGreaterThan(30)
  expect(Math.max(...weights)).toBeLessThanOrEqual(ENTRY_BUDGET)
})

test('a self-check with its worksheet is played by at most 5 kB', () => {
  const scripts = new Set<string>()
  for (const address of pagesIn(siteFolder())) {
    if (!address.startsWith('/self-checks/') || !address.endsWith('/')) continue
    const html = readFileSync(join(siteFolder(), address, 'index.html'), 'utf8')
    for (const {groups} of html.matchAll(SCRIPT)) withImports(groups?.['src'] ?? '', scripts)
  }
  const player = [...scripts]
    .map((path) => readFileSync(join(siteFolder(), path)))
    .filter((code) => /self-check|work-sheet/.test(code.toString()))
  expect(player).toHaveLength(2)
  const bytes = player.reduce((sum, code) => sum + brotliCompressSync(code).length, 0)
  expect(bytes).toBeLessThanOrEqual(PLAYER_BUDGET)
})
