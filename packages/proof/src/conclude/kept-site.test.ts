import {
  array,
  assert,
  boolean,
  constantFrom,
  nat,
  property,
  record,
  subarray,
  type Arbitrary,
} from 'fast-check'
import {expect, test} from 'vitest'
import {addressOfFile} from '../files/address-of-file.ts'
import {placeAt} from '../files/site-place.ts'
import type {FileFacts} from '../inspect/file-facts.ts'
import {inspectFile} from '../inspect/inspect-file.ts'
import {conclude} from './conclude.ts'
import {figuresOf} from './figures.ts'
import {KeptSite} from './kept-site.ts'
import {siteOf, targetsIn} from './site.ts'

const place = placeAt('https://example.com')
const PATHS = ['index.html', 'a/index.html', 'b/index.html', 'c/index.html', '404.html']
const LINKS = [
  '/',
  '/a/',
  '/b/#one',
  '/c/',
  '#one',
  '../b/',
  '/old/',
  '/style.css',
  'https://x.example/',
]

const html = (links: readonly string[], id: boolean, loads: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>x</title>${loads
    .map((one) => `<link rel="stylesheet" href="${one}">`)
    .join(
      '',
    )}</head><body>${links.map((one) => `<a href="${one}">x</a>`).join('')}<h1${id ? ' id="one"' : ''}>x</h1></body></html>`

/** One thing that happens to a site: a file comes, becomes another, or goes. */
const step: Arbitrary<{path: string; content: string | undefined}> = record({
  kind: constantFrom('page', 'page', 'page', 'redirects', 'style', 'sends on', 'gone'),
  path: constantFrom(...PATHS),
  links: subarray(LINKS),
  id: boolean(),
  to: constantFrom('/a/', '/c/', '/nowhere/'),
  loads: nat(5),
}).map(({kind, path, links, id, to, loads}) => {
  if (kind === 'redirects') return {path: '_redirects', content: id ? `/old/ ${to} 301\n` : ''}
  if (kind === 'style') return {path: 'style.css', content: id ? 'p{color:red}' : undefined}
  if (kind === 'gone') return {path, content: undefined}
  if (kind === 'sends on') {
    const refresh = `<meta http-equiv="refresh" content="0;url=${to}">`
    return {path: 'old/index.html', content: id ? `<title>x</title>${refresh}` : undefined}
  }
  return {path, content: html(links, id, loads === 0 ? ['/style.css'] : [])}
})

test('a site that is kept is sound exactly when looking at all of its files finds nothing', () => {
  const seen = {sound: 0, unsound: 0}
  assert(
    property(array(step, {minLength: 1, maxLength: 12}), (steps) => {
      const target = targetsIn(place)
      const kept = new KeptSite(target, [])
      const facts = new Map<string, FileFacts>()
      for (const {path, content} of [
        {path: 'index.html', content: html(['/a/', '/b/', '/c/'], true, [])},
        ...['a', 'b', 'c'].map((one) => ({
          path: `${one}/index.html`,
          content: html(['/'], true, []),
        })),
        ...steps,
      ]) {
        if (content === undefined) {
          facts.delete(path)
          kept.drop(addressOfFile(path))
        } else {
          // What is wrong with a page by itself is not what is looked at here.
          const read = {...inspectFile(path, content), notes: []}
          facts.set(path, read)
          kept.put(path, addressOfFile(path), read)
        }
        const whole = conclude(siteOf(facts, place, target), [])
        expect(kept.isSound(), JSON.stringify(whole)).toBe(whole.length === 0)
        seen[whole.length === 0 ? 'sound' : 'unsound'] += 1
        const only = new Set([addressOfFile(path)])
        const some = conclude(siteOf(facts, place, target, only), [])
        expect(kept.areSound(only), JSON.stringify(some)).toBe(some.length === 0)
      }
      const anew = new KeptSite(target, [])
      for (const [path, one] of facts) anew.put(path, addressOfFile(path), one)
      const {weights, ...figures} = figuresOf(kept.files, {table: kept.table, target})
      const fresh = figuresOf(anew.files, {table: anew.table, target})
      expect({...figures, weights: new Set(weights)}).toEqual({
        ...fresh,
        weights: new Set(fresh.weights),
      })
    }),
    {numRuns: process.env['SOAK'] === undefined ? 100 : 10_000},
  )
  expect(Math.min(seen.sound, seen.unsound)).toBeGreaterThan(20)
})
