import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@playwright/test'
import {Parser} from 'htmlparser2'
import {exampleDocuments} from './example-documents.ts'
import {filesIn, pagesIn, siteFolder} from './site-pages.ts'

const BASE = 'https://pellgrove.example'
const read = (path: string): string => readFileSync(join(siteFolder(), path), 'utf8')

test('feeds carry every dated page in full, with absolute addresses', async ({page}) => {
  await page.goto('/')
  for (const [path, count] of [
    ['feed.xml', 10],
    ['insights/feed.xml', 8],
    ['newsletter/feed.xml', 2],
  ] as const) {
    const feed = read(path)
    const parsed = await page.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml')
      const broken = xml.querySelector('parsererror') !== null
      const entries = [...xml.querySelectorAll('entry')].map((entry) => ({
        id: entry.querySelector('id')?.textContent ?? '',
        html: entry.querySelector('content')?.textContent ?? '',
      }))
      return {broken, entries}
    }, feed)
    expect(parsed.broken, path).toBe(false)
    expect(parsed.entries, path).toHaveLength(count)
    expect(new Set(parsed.entries.map(({id}) => id)).size, path).toBe(count)
    for (const {html} of parsed.entries) {
      expect(html.split(/\s+/).length, path).toBeGreaterThan(200)
      expect(html, path).not.toMatch(/href="\/|src="\//)
    }
  }
})

test('the sitemap lists every page by its canonical address, and each says what it is about', () => {
  const locations = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, of = '']) => of,
  )
  const pages = pagesIn(siteFolder())
    .filter((address) => address !== '/404.html')
    .map((address) => `${BASE}${address}`)
  expect(locations.toSorted()).toEqual(pages.toSorted())
  for (const address of pagesIn(siteFolder()).filter((of) => of !== '/404.html')) {
    const html = read(`${address}index.html`)
    expect(html, address).toContain(`<link rel="canonical" href="${BASE}${address}"`)
    expect(html, address).toMatch(/<meta name="description" content="[^"]{10,}"/)
  }
})

/** The JSON-LD of a page, every node of its graph. */
const dataOf = (address: string): Record<string, unknown>[] => {
  const nodes: Record<string, unknown>[] = []
  let text: string | undefined
  const parser = new Parser({
    onopentag: (name, {type}) => {
      if (name === 'script' && type === 'application/ld+json') text = ''
    },
    ontext: (part) => {
      if (text !== undefined) text += part
    },
    onclosetag: () => {
      if (text !== undefined) nodes.push(...JSON.parse(text)['@graph'])
      text = undefined
    },
  })
  parser.end(read(`${address}index.html`))
  return nodes
}

test('what machines are told of an entry is what readers see', () => {
  const entries = exampleDocuments('glossaryEntry')
  const set = JSON.parse(read('glossary.json'))
  expect(set.hasDefinedTerm).toHaveLength(entries.length)
  for (const entry of entries) {
    const address = `/glossary/${entry.slug}/`
    const nodes = dataOf(address)
    const term = nodes.find((node) => node['@type'] === 'DefinedTerm')
    expect(term, address).toMatchObject({name: entry.title, description: entry.definition})
    expect(set.hasDefinedTerm, address).toContainEqual(term)
    const faq = nodes.find((node) => node['@type'] === 'FAQPage')
    expect(faq === undefined, address).toBe(entry.faq.length === 0)
    const twin = read(`${address}index.md`)
    expect(twin, address).toContain(`# ${entry.title}`)
    expect(twin.replaceAll('\\', ''), address).toContain(entry.definition)
  }
})

test('every content page has a twin, and says so', () => {
  const twins = filesIn(siteFolder()).filter((path) => path.endsWith('index.md'))
  expect(twins.length).toBeGreaterThan(80)
  for (const path of twins) {
    const page = read(path.replace('index.md', 'index.html'))
    expect(page, path).toContain(`type="text/markdown" href="/${path}"`)
    expect(read(path), path).not.toMatch(/undefined|\[object|\bNaN\b/)
  }
})

test('llms.txt leads to a list of each kind, and each list to twins that exist', () => {
  const lists = [...read('llms.txt').matchAll(/\((https:[^)]+\.txt)\)/g)].map(([, of = '']) => of)
  expect(lists).toHaveLength(5)
  for (const list of lists) {
    const links = [...read(list.slice(BASE.length)).matchAll(/\((https:[^)]+\.md)\)/g)]
    expect(links.length, list).toBeGreaterThan(0)
    for (const [, link = ''] of links) expect(read(link.slice(BASE.length)), link).not.toBe('')
  }
})
