import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

const environment = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: the global setup did not run.`)
  return value
}

/** The folder of the built example site. */
export const siteFolder = (): string => environment('SITE_FOLDER')

/** The folder of the built German site. */
export const germanFolder = (): string => environment('GERMAN_FOLDER')

/** Every file below a folder, as paths relative to it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

/** The HTML of an address of a built site. */
export const readPage = (folder: string, address: string): string =>
  readFileSync(join(folder, address.endsWith('/') ? `${address}index.html` : address), 'utf8')

/** The addresses of all HTML files of a built site, pages at former addresses among them. */
export const documentsIn = (folder: string): string[] =>
  filesIn(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)

/** The addresses of all pages of a built site: `404.html` is one, a redirect is none. */
export const pagesIn = (folder: string): string[] =>
  documentsIn(folder).filter(
    (address) => !readPage(folder, address).includes('http-equiv="refresh"'),
  )

/** One address of every kind of page: what a kind looks like, all of its pages look like. */
export const PAGE_KINDS = {
  home: '/',
  'journey list': '/journeys/',
  journey: '/journeys/engagement/',
  step: '/journeys/engagement/kickstart/',
  glossary: '/glossary/',
  entry: '/glossary/proof-of-concept/',
  'insight list': '/insights/',
  insight: '/insights/why-pilots-stay-pilots/',
  'success map': '/journeys/onboarding/',
  topic: '/insights/topics/trust/',
  newsletter: '/newsletter/',
  'newsletter issue': '/newsletter/1/',
  'self-check list': '/self-checks/',
  'self-check': '/self-checks/ai-readiness/',
  'source list': '/sources/',
  source: '/sources/nist-ai-rmf-2023/',
  desk: '/people/editorial-desk/',
  search: '/search/',
  about: '/about/',
  privacy: '/privacy/',
  imprint: '/imprint/',
  accessibility: '/accessibility/',
  'unknown address': '/404.html',
} as const
