import {languagePrefix} from '@stepzero/content-model'
import {addressOf} from '../address/address-of.ts'
import {isAddressed, isPage, languageOf, type AddressedDocument} from '../address/addressed.ts'
import {countLetters} from '../lists/count-letters.ts'
import {groupDocuments} from '../lists/group-documents.ts'
import {LIST_MAX} from '../lists/list-max.ts'
import type {Dataset} from '../load/dataset.ts'
import type {PlannedFile} from '../planned-file.ts'
import type {ListKind} from '../view.ts'

/** Lists with an address of their own, each only if there is something in it. */
const INDEXES = [
  'journeys',
  'glossary',
  'insights',
  'newsletter',
  'self-checks',
  'sources',
] as const satisfies readonly ListKind[]

/** Pages every language has, whatever the documents are. */
const FIXED = ['/', '/search/', '/about/', '/privacy/', '/imprint/'] as const

/** Lists that readers can follow. */
const FEEDS = ['insights', 'newsletter'] as const satisfies readonly ListKind[]

/** Kinds of content that are given as text, by what stands in `/llms/<kind>.txt`. */
const IN_FULL = ['glossary', 'insights', 'newsletter', 'self-checks', 'journeys'] as const

/**
 * Every file of the site, language by language: pages, their Markdown twins, feeds and what is
 * meant for machines. A list without documents has no page.
 */
export function planFiles(dataset: Dataset): PlannedFile[] {
  const {defaultLanguage} = dataset
  const files = dataset.languages.flatMap((language) => {
    const prefix = languagePrefix(language, defaultLanguage)
    const groups = groupDocuments(dataset, language)
    const general = [...FIXED.map(html), ...indexFiles(groups, language), ...machineFiles(groups)]
    return [
      ...general.map(({address, type}) => ({address: `${prefix}${address}`, type, language})),
      ...documentFiles(dataset, language),
    ]
  })
  return [
    ...files,
    {address: '/404.html', type: 'html', language: defaultLanguage},
    {address: '/sitemap.xml', type: 'xml', language: defaultLanguage},
    {address: '/robots.txt', type: 'text', language: defaultLanguage},
  ]
}

type File = Pick<PlannedFile, 'address' | 'type'>
type Groups = ReadonlyMap<string, readonly AddressedDocument[]>

const html = (address: string): File => ({address, type: 'html'})
const text = (address: string): File => ({address, type: 'text'})
const feed = (address: string): File => ({address, type: 'xml'})

function indexFiles(groups: Groups, language: string): File[] {
  const entries = groups.get('glossary') ?? []
  const titles = entries.length > LIST_MAX ? entries.map(({title}) => title) : []
  const sources = groups.get('sources')?.length ?? 0
  const pages = sources > LIST_MAX ? Math.ceil(sources / LIST_MAX) : 0
  return [
    ...INDEXES.filter((kind) => groups.has(kind)).map((kind) => html(`/${kind}/`)),
    ...countLetters(titles, language).map(({slug}) => html(`/glossary/letter/${slug}/`)),
    ...Array.from({length: pages}, (_, at) => html(`/sources/page/${at + 1}/`)),
  ]
}

function machineFiles(groups: Groups): File[] {
  const feeds = FEEDS.filter((kind) => groups.has(kind))
  return [
    ...(feeds.length > 0 ? [feed('/feed.xml')] : []),
    ...feeds.map((kind) => feed(`/${kind}/feed.xml`)),
    ...(groups.has('glossary') ? [{address: '/glossary.json', type: 'json'} as const] : []),
    {address: '/search/terms.json', type: 'json'},
    text('/llms.txt'),
    ...IN_FULL.filter((kind) => groups.has(kind)).map((kind) => text(`/llms/${kind}.txt`)),
  ]
}

function* documentFiles(dataset: Dataset, language: string): Generator<PlannedFile> {
  for (const document of dataset.documents.values()) {
    if (!isAddressed(document) || (languageOf(document) ?? language) !== language) continue
    const address = addressOf(document, language, dataset)
    if (address === undefined) continue
    const about = {language, document: document._id}
    yield {address, type: 'html', ...about}
    if (isPage(document)) yield {address: `${address}index.md`, type: 'markdown', ...about}
    if (document._type === 'journey') {
      yield {address: `${address.slice(0, -1)}.json`, type: 'json', ...about}
    }
  }
}
