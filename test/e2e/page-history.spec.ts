import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@playwright/test'
import {PAGE_TYPES, type DocumentOf, type PageType} from '@stepzero/content-model'
import {allOfExample, allOfGerman} from './example-documents.ts'
import {all, hasClass, parseHtml, wordsOf} from './same-facts/dom.ts'
import {unmarked} from './same-facts/twin-facts.ts'
import {filesIn, germanFolder, siteFolder} from './site-pages.ts'

const FIXED = {
  glossaryEntry: 'glossary',
  insight: 'insights',
  newsletterIssue: 'newsletter',
} as const
const NOT_REVIEWED = {en: 'Not reviewed yet.', de: 'Noch nicht geprüft.'} as const

type Page = DocumentOf<PageType>
type Known = (typeof allOfExample)[number]

const isPage = (document: Known): document is Page =>
  PAGE_TYPES.some((type) => type === document._type)

/** The folder of a page below that of its site, by the pattern of addresses. */
const pathOf = (page: Page, documents: readonly Known[]): string => {
  switch (page._type) {
    case 'selfCheck':
      return `self-checks/${page.slug}`
    case 'journey':
      return `journeys/${page.slug}`
    case 'journeyStep': {
      const journey = documents.find(
        (of) => of._type === 'journey' && of.steps.some(({_ref}) => _ref === page._id),
      )
      return journey?._type === 'journey' ? `journeys/${journey.slug}/${page.slug}` : ''
    }
    case 'glossaryEntry':
    case 'insight':
    case 'newsletterIssue':
      return `${FIXED[page._type]}/${page.slug}`
  }
}

const cameOut = (page: Page): string[] => {
  if (page._type === 'insight') return [page.publishedAt]
  return page._type === 'newsletterIssue' ? [page.sentAt] : []
}

/** What a page must say of who answers for it and what became of it. */
const factsOf = (page: Page, nameOf: (id: string) => string): string[] => [
  nameOf(page.author._ref),
  ...(page.review ? [nameOf(page.review.by._ref), page.review.note] : []),
  ...(!page.review && page.reviewer ? [nameOf(page.reviewer._ref)] : []),
  ...(page.review ? [] : [page.language === 'de' ? NOT_REVIEWED.de : NOT_REVIEWED.en]),
  ...page.changes.map(({note}) => note),
  ...page.corrections.flatMap(({was, now, why}) => [was, now, why]),
]

for (const [site, folder, documents] of [
  ['the example', siteFolder, allOfExample],
  ['the German site', germanFolder, allOfGerman],
] as const) {
  test(`every page of ${site} says who wrote and reviewed it, and what changed`, () => {
    const names = new Map(
      documents.flatMap((of) => (of._type === 'person' ? [[of._id, of.title] as const] : [])),
    )
    const nameOf = (id: string): string => names.get(id) ?? 'nobody'
    const seen = new Map<string, number>()
    const missing: string[] = []
    for (const page of documents.filter(isPage)) {
      const path = pathOf(page, documents)
      const read = (name: string) => readFileSync(join(folder(), path, name), 'utf8')
      const html = parseHtml(read('index.html'))
      const said = all(html, (of) => hasClass(of, 'byline') || hasClass(of, 'history'))
        .map(wordsOf)
        .join(' ')
      const days = all(html, ({name}) => name === 'time').map(({attribs}) => attribs['datetime'])
      const twin = unmarked(read('index.md'))
      const data = all(html, ({attribs}) => attribs['type'] === 'application/ld+json').map(wordsOf)
      const told: Record<string, unknown>[] = JSON.parse(data[0] ?? '{}')['@graph']
      const about = told.find((node) => node['@type'] === 'WebPage')
      const expectIn = (where: string, text: string, fact: string): void => {
        if (!text.includes(fact)) missing.push(`/${path}/ in its ${where}: ${fact}`)
      }
      for (const fact of factsOf(page, nameOf)) {
        expectIn('page', said, fact)
        expectIn('twin', twin, fact)
      }
      const dated = [page.review, ...page.changes, ...page.corrections].flatMap(
        (of) => of?.at ?? [],
      )
      for (const day of dated) expectIn('dates', days.join(), day)
      expect(about?.['author'], path).toMatchObject({name: nameOf(page.author._ref)})
      expect(about?.['lastReviewed'], path).toBe(page.review?.at)
      expect(about?.['reviewedBy'] !== undefined, path).toBe(page.review !== undefined)
      expect(about?.['dateModified'] ?? '', path).toBe(
        [...dated, ...cameOut(page)].toSorted().at(-1) ?? '',
      )
      const corrected = JSON.stringify(about?.['correction'] ?? [])
      for (const {was, now, why} of page.corrections) {
        for (const fact of [was, now, why]) {
          expectIn('data', corrected, JSON.stringify(fact).slice(1, -1))
        }
      }
      const count = page.review && page.changes.length > 0 && page.corrections.length > 0 ? 1 : 0
      seen.set(page._type, (seen.get(page._type) ?? 0) + count)
    }
    expect(missing).toEqual([])
    expect([...seen.keys()].toSorted()).toEqual([...PAGE_TYPES].toSorted())
    // The fixture has one of each kind with everything that can be said.
    if (documents === allOfGerman) expect(Math.min(...seen.values())).toBeGreaterThan(0)
  })
}

/** Two figures of the German site that hold no longer. */
const OUTDATED = /(?:2,87|(?:≤|höchstens)\s41\s%)/
const SAYS_SO = /überholt|zurückgezogen|superseded|withdrawn/i

/** What is said around each outdated figure: in running text what follows it, in data what its object says itself. */
function aroundOutdated(path: string): string[] {
  const file = readFileSync(join(germanFolder(), path), 'utf8')
  if (path.endsWith('.json')) return objectsIn(JSON.parse(file)).filter((of) => OUTDATED.test(of))
  if (!path.endsWith('.html')) return follows(file)
  const isData = /<script type="application\/ld\+json">(.*?)<\/script>/gs
  const data = [...file.matchAll(isData)].flatMap(([, json = '']) => objectsIn(JSON.parse(json)))
  const prose = wordsOf(parseHtml(file.replaceAll(isData, '')))
  return [...follows(prose), ...data.filter((of) => OUTDATED.test(of))]
}

const follows = (text: string): string[] =>
  [...text.matchAll(new RegExp(`${OUTDATED.source}[^]{0,120}`, 'g'))].map(([said]) => said)

/** The texts of every object, without those of objects in it. */
function objectsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => objectsIn(one))
  if (typeof value !== 'object' || value === null) return []
  const members = Object.values(value)
  const own = members.flat().filter((one) => typeof one === 'string')
  return [own.join(' | '), ...members.flatMap((one: unknown) => objectsIn(one))]
}

test('nothing on the German site shows a figure that no longer holds without saying so', () => {
  const around = filesIn(germanFolder())
    .filter((of) => /\.(html|md|txt|xml|json)$/.test(of))
    .flatMap((path) => aroundOutdated(path).map((said) => ({path, said})))
  expect(around.filter(({said}) => !SAYS_SO.test(said))).toEqual([])
  expect(around.length).toBeGreaterThan(30)
})
