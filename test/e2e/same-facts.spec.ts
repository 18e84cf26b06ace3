import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@playwright/test'
import {compareFacts} from './same-facts/differences.ts'
import type {SiteText} from './same-facts/site-text.ts'
import {filesIn, germanFolder, siteFolder} from './site-pages.ts'

const siteIn = (folder: string): SiteText => ({
  pages: filesIn(folder)
    .filter((path) => path.endsWith('index.md') && !path.startsWith('trust/'))
    .map((path) => `/${path.replace('index.md', '')}`),
  read: (path) => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  },
})

/** The site as if one of its files said something else; a space stands for one that never breaks, too. */
const withPlanted = (site: SiteText, path: string, from: string, to: string): SiteText => {
  const said = new RegExp(
    from.replaceAll(/[^\w\s]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s`),
  )
  const text = site.read(path)
  if (text === undefined || !said.test(text)) throw new Error(`${path} does not say “${from}”.`)
  return {...site, read: (of) => (of === path ? text.replace(said, to) : site.read(of))}
}

test('figures, prices, exits and dates are the same on pages, in data, twins, lists and feeds', () => {
  const example = compareFacts(siteIn(siteFolder()))
  expect(example.differences).toEqual([])
  expect(example.read.figures).toBeGreaterThan(20)
  expect(example.read.prices).toBeGreaterThan(30)
  expect(example.read.exits).toBeGreaterThan(10)
  expect(example.read.citations).toBeGreaterThan(50)
  expect(example.read.summaries).toBeGreaterThan(50)
  expect(example.read.items).toBe(20)
  const german = compareFacts(siteIn(germanFolder()))
  expect(german.differences).toEqual([])
  expect(german.read.figures).toBeGreaterThan(5)
})

const INSIGHT = 'insights/ein-winter-mit-zwei-zaehlern'
const STEP = 'journeys/der-weg-zur-pruefung/vor-ort-termin'

const PLANTED = [
  ['a figure in a twin', `${INSIGHT}/index.md`, 'rund 2,87', 'rund 2,78'],
  ['the hedge of a figure on a page', `${INSIGHT}/index.html`, 'rund 2,87 (2012)<', '2,87 (2012)<'],
  ['the year of a claim in data', `${INSIGHT}/index.html`, '"2012-05","first', '"2013-05","first'],
  ['the number of a claim in data', `${INSIGHT}/index.html`, '"value":2.87', '"value":2.78'],
  ['a claim that no longer holds in data', `${INSIGHT}/index.html`, '"superseded"', '"current"'],
  [
    'what took the place of a claim in data',
    `${INSIGHT}/index.html`,
    'feldmessung-2025/#claim-claim-jaz-2025","url":"https://gruenwerk.example/sources/feldmessung-2025/#claim-claim-jaz-2025"',
    'feldmessung-2025/#claim-claim-jaz-2025","url":"https://gruenwerk.example/sources/feldmessung-2025/#claim-claim-jaz-2026"',
  ],
  [
    'a claim in the data of a journey',
    'journeys/der-weg-zur-pruefung.json',
    '"asOf": "20',
    '"asOf": "21',
  ],
  [
    'the source of a claim in data',
    `${INSIGHT}/index.html`,
    '"CreativeWork","name":"F',
    '"CreativeWork","name":"G',
  ],
  [
    'the source of a mark in a twin',
    `${INSIGHT}/index.md`,
    '[^2]: Europäische Union',
    '[^2]: Europarat',
  ],
  ['a mark that a twin leaves out', `${INSIGHT}/index.md`, 'nötig wäre[^2]', 'nötig wäre'],
  ['a figure in a list', 'llms/insights.txt', '2,87', '2,88'],
  [
    'a list that says no more that a figure is outdated',
    'llms/insights.txt',
    '(überholt, jetzt',
    '(jetzt',
  ],
  ['a title in a feed', 'feed.xml', '<title>Ein Winter', '<title>Kein Winter'],
  ['a day in a feed', 'insights/feed.xml', '<published>20', '<published>21'],
  [
    'the last change in a feed',
    'insights/feed.xml',
    '</published> <updated>20',
    '</published> <updated>21',
  ],
  [
    'who wrote it in a feed',
    'newsletter/feed.xml',
    '</updated> <author><name>Redaktion',
    '</updated> <author><name>Redakteur',
  ],
  ['an address in a feed', 'newsletter/feed.xml', 'newsletter/1/', 'newsletter/2/'],
  ['a summary in a feed', 'feed.xml', '<summary>', '<summary>Neu: '],
  ['a figure in a feed', 'insights/feed.xml', 'rund 2,87', 'rund 2,78'],
  ['a price in a twin', `${STEP}/index.md`, 'Preis: 480', 'Preis: 840'],
  ['a price in data', `${STEP}/index.html`, '"price":480', '"price":840'],
  [
    'tax in data',
    `${STEP}/index.html`,
    '"valueAddedTaxIncluded":false',
    '"valueAddedTaxIncluded":true',
  ],
  ['a price on a page', `${STEP}/index.html`, '480 € <span', '840 € <span'],
  ['an exit in a twin', `${STEP}/index.md`, 'Bis zum Vortag', 'Bis zum Morgen'],
  [
    'an exit in data',
    `${STEP}/index.html`,
    '"termsOfService":"Bis zum Vortag',
    '"termsOfService":"Bis zum Morgen',
  ],
  [
    'a price in the data of a journey',
    'journeys/der-weg-zur-pruefung.json',
    '"amount": 48000',
    '"amount": 84000',
  ],
  ['an exit in the list of journeys', 'llms/journeys.txt', 'Bis zum Vortag', 'Bis zum Morgen'],
  ['a price in the list of journeys', 'llms/journeys.txt', 'Preis: 480', 'Preis: 840'],
  [
    'a price in the twin of a journey',
    'journeys/der-weg-zur-pruefung/index.md',
    'Preis: 480',
    'Preis: 840',
  ],
] as const

test('a fact that one of the files tells otherwise is found', () => {
  const site = siteIn(germanFolder())
  const missed = PLANTED.filter(
    ([, path, from, to]) =>
      compareFacts(withPlanted(site, path, from, to)).differences.length === 0,
  )
  expect(missed).toEqual([])
})
