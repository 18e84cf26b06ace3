import type {SourceKind} from '@stepzero/content-model'
import type {CslItem, CslName} from './csl-item.ts'
import {oneLine} from './one-line.ts'

/** What BibTeX calls a kind of source, and the fields it has for where it appeared and by whom. */
interface EntryType {
  readonly type: string
  readonly container: string
  readonly publisher: string
}

const entryType = (type: string, container = 'howpublished', publisher = 'publisher') => ({
  type,
  container,
  publisher,
})
const ARTICLE = entryType('article', 'journal')
const MISC = entryType('misc')

const TYPES: Readonly<Record<SourceKind, EntryType>> = {
  article: MISC,
  'article-journal': ARTICLE,
  'article-magazine': ARTICLE,
  'article-newspaper': ARTICLE,
  book: entryType('book', 'series'),
  chapter: entryType('incollection', 'booktitle'),
  dataset: MISC,
  interview: MISC,
  legislation: MISC,
  'paper-conference': entryType('inproceedings', 'booktitle'),
  'post-weblog': MISC,
  regulation: MISC,
  report: entryType('techreport', 'series', 'institution'),
  speech: MISC,
  standard: MISC,
  // BibTeX wants to know which degree, and a source does not say.
  thesis: MISC,
  webpage: MISC,
}

/** What TeX reads as a command. Braces by name: BibTeX counts them even behind a backslash. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

const escapeTex = (text: string): string =>
  oneLine(text).replace(/[\\{}~^%&$#_]/g, (sign) => COMMANDS[sign] ?? '')

/** An address is read as it stands, but for what would end its field. */
const escapeAddress = (address: string): string =>
  oneLine(address).replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign))

/** A part of a name; braces keep a comma or an "and" inside it from parting it. */
function namePart(part: string): string {
  const text = escapeTex(part)
  return /,|\band\b/i.test(text) ? `{${text}}` : text
}

const nameOf = (name: CslName): string =>
  'literal' in name
    ? `{${escapeTex(name.literal)}}`
    : [name.family, ...(name.given === undefined ? [] : [name.given])].map(namePart).join(', ')

/** The one bare word that BibTeX reads as “et al.”. */
const authorsOf = ({author = [], hasOthers}: CslItem): string | undefined =>
  author.length === 0
    ? undefined
    : [...author.map(nameOf), ...(hasOthers ? ['others'] : [])].join(' and ')

/** Sources as BibTeX, in UTF-8; the key of each is the last part of its address on the site. */
export const toBibtex = (items: readonly CslItem[]): string => items.map(entryOf).join('\n')

function entryOf(item: CslItem): string {
  const {type, container, publisher} = TYPES[item.type]
  const [year, month] = item.issued?.['date-parts'][0] ?? []
  const number = type === 'article' ? (item.issue ?? item.number) : (item.number ?? item.issue)
  const text = (value: string | undefined) => (value === undefined ? undefined : escapeTex(value))
  const fields = [
    ['author', authorsOf(item)],
    // Twice in braces: styles would put capitals into small letters.
    ['title', `{${escapeTex(item.title)}}`],
    [container, text(item['container-title'])],
    ['volume', text(item.volume)],
    ['number', text(number)],
    ['pages', text(item.page?.replace(/\s*[–—-]+\s*/gu, '--'))],
    ['edition', text(item.edition)],
    [publisher, text(item.publisher)],
    ['year', year],
    ['month', month],
    ['doi', item.DOI === undefined ? undefined : escapeAddress(item.DOI)],
    ['url', item.URL === undefined ? undefined : escapeAddress(item.URL)],
    ['urldate', item.accessed?.['date-parts'][0]?.map(twoDigits).join('-')],
  ].flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : `  ${name} = {${value}}`,
  )
  return `@${type}{${keyOf(item.id)},\n${fields.join(',\n')}\n}\n`
}

const keyOf = (id: string): string => id.replace(/[^a-z0-9-]/gi, '') || 'source'

const twoDigits = (part: number): string => String(part).padStart(2, '0')
