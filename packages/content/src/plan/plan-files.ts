import {
  cardAddress,
  languagePrefix,
  SOURCE_EXPORTS,
  sourceExportAddress,
  type ContentDocument,
  type SourceExport,
} from '@stepzero/content-model'
import {partSlug} from '@stepzero/content-model/lookup'
import {addressOf} from '../address/address-of.ts'
import {isAddressed, isPage, languageOf} from '../address/addressed.ts'
import {LIST_MAX} from '../lists/list-max.ts'
import type {Dataset, Lookup} from '../load/dataset.ts'
import type {Named} from '../names/cut-names.ts'
import type {FileType, PlannedFile} from '../planned-file.ts'
import type {ListKind} from '../view.ts'
import {glossaryPlan, type GlossaryPlan} from './glossary-plan.ts'
import {hasOwnPicture, PICTURED_LISTS} from './social-pictures.ts'

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
const FIXED = ['/search/', '/about/', '/accessibility/', '/privacy/', '/imprint/'] as const

/** Files that tell what the proof of all others found. */
const LAST: readonly File[] = [
  {address: '/', type: 'html'},
  {address: '/trust/', type: 'html'},
  {address: '/trust/index.md', type: 'markdown'},
  {address: '/trust/no-gate.json', type: 'json'},
]

/** What files are whose readers' programs take sources from them. */
const EXPORTED = {bib: 'bibtex', ris: 'ris', 'csl.json': 'json'} as const satisfies Record<
  SourceExport,
  FileType
>

/** Lists that readers can follow. */
const FEEDS = ['insights', 'newsletter'] as const satisfies readonly ListKind[]

/** Kinds of content that are given as text, by what stands in `/llms/<kind>.txt`. */
const IN_FULL = ['glossary', 'insights', 'newsletter', 'self-checks', 'journeys'] as const

/**
 * Every file of the site, language by language: pages, their Markdown twins, feeds and what is
 * meant for machines. A list without documents has no page.
 */
export function planFiles(dataset: Dataset): PlannedFile[] {
  const files = dataset.languages.flatMap((language) => [
    ...generalFiles(dataset, language, glossaryPlan(termsIn(dataset, language), language)),
    ...dataset.documents.values().flatMap((document) => filesOf(document, language, dataset)),
  ])
  return [...files, ...siteFiles(dataset.defaultLanguage)]
}

const termsIn = (dataset: Dataset, language: string): Named[] =>
  dataset.group(language, 'glossary').flatMap((id) => dataset.find('glossaryEntry', id) ?? [])

/** Files that every language has one of. */
export function generalFiles(
  dataset: Lookup,
  language: string,
  glossary: GlossaryPlan,
): PlannedFile[] {
  const prefix = languagePrefix(language, dataset.defaultLanguage)
  const groups: Groups = (kind) => dataset.group(language, kind)
  const files = [
    ...FIXED.map(html),
    ...indexFiles(groups, glossary),
    ...machineFiles(groups),
    ...namesFiles(glossary),
  ]
  const placed = ({address, type}: File) => ({address: `${prefix}${address}`, type, language})
  return [...LAST.map((file): PlannedFile => ({...placed(file), last: true})), ...files.map(placed)]
}

/** Files that the whole site has one of. */
export const siteFiles = (language: string): PlannedFile[] => [
  {address: '/404.html', type: 'html', language},
  {address: '/sitemap.xml', type: 'xml', language},
  {address: '/robots.txt', type: 'text', language},
  {address: '/.well-known/security.txt', type: 'text', language},
  {address: '/theme.css', type: 'css', language},
]

/** The files that are about a document, in a language; none where it is of another language. */
export function* filesOf(
  document: ContentDocument,
  language: string,
  context: Pick<Lookup, 'defaultLanguage' | 'journeySlugOf' | 'cites'>,
): Generator<PlannedFile> {
  if (!isAddressed(document) || (languageOf(document) ?? language) !== language) return
  const address = addressOf(document, language, context)
  if (address === undefined) return
  const about = {language, document: document._id}
  yield {address, type: 'html', ...about}
  if (isPage(document)) yield {address: `${address}index.md`, type: 'markdown', ...about}
  if (document._type === 'glossaryEntry') {
    yield {address: cardAddress(address), type: 'json', ...about}
  }
  if (hasOwnPicture(document._type)) {
    yield {address: `${address}social.png`, type: 'drawing', ...about}
  }
  if (document._type === 'journey') {
    yield {address: `${address.slice(0, -1)}.json`, type: 'json', ...about}
  }
  if (document._type === 'source' || context.cites(document._id)) {
    for (const file of sourceExports(address)) yield {...file, ...about}
  }
}

type File = Pick<PlannedFile, 'address' | 'type'>
type Groups = (kind: ListKind) => readonly string[]

const html = (address: string): File => ({address, type: 'html'})
const text = (address: string): File => ({address, type: 'text'})
const drawing = (address: string): File => ({address, type: 'drawing'})
const feed = (address: string): File => ({address, type: 'xml'})

const sourceExports = (page: string): File[] =>
  SOURCE_EXPORTS.map((format) => ({
    address: sourceExportAddress(page, format),
    type: EXPORTED[format],
  }))

function indexFiles(groups: Groups, {letters}: GlossaryPlan): File[] {
  const sources = groups('sources').length
  const pages = sources > LIST_MAX ? Math.ceil(sources / LIST_MAX) : 0
  return [
    ...INDEXES.filter((kind) => groups(kind).length > 0).map((kind) => html(`/${kind}/`)),
    ...letters.map(({slug}) => html(`/glossary/letter/${slug}/`)),
    ...Array.from({length: pages}, (_, at) => html(`/sources/page/${at + 1}/`)),
  ]
}

/** The names of all terms, for the search: in parts where they are many. */
function namesFiles({parts}: GlossaryPlan): File[] {
  return ['/search/terms.json', ...parts.map((part) => `/search/terms/${partSlug(part)}.json`)].map(
    (address) => ({address, type: 'json'}),
  )
}

function machineFiles(groups: Groups): File[] {
  const has = (kind: ListKind) => groups(kind).length > 0
  const feeds = FEEDS.filter(has)
  return [
    ...(feeds.length > 0 ? [feed('/feed.xml')] : []),
    ...feeds.map((kind) => feed(`/${kind}/feed.xml`)),
    ...(has('glossary') ? [{address: '/glossary.json', type: 'json'} as const] : []),
    ...(has('sources') ? sourceExports('/sources/') : []),
    {address: '/site.webmanifest', type: 'json'},
    {address: '/opensearch.xml', type: 'xml'},
    drawing('/social/site.png'),
    ...PICTURED_LISTS.filter(has).map((kind) => drawing(`/social/${kind}.png`)),
    text('/llms.txt'),
    ...IN_FULL.filter(has).map((kind) => text(`/llms/${kind}.txt`)),
  ]
}
