import type {SourceKind} from '@stepzero/content-model'
import type {CslDate, CslItem, CslName} from './csl-item.ts'
import {oneLine} from './one-line.ts'

const TYPES: Readonly<Record<SourceKind, string>> = {
  article: 'GEN',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  interview: 'GEN',
  legislation: 'STAT',
  'paper-conference': 'CPAPER',
  'post-weblog': 'BLOG',
  regulation: 'STAT',
  report: 'RPRT',
  speech: 'GEN',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
}

const nameOf = (name: CslName): string =>
  'literal' in name
    ? name.literal
    : [name.family, ...(name.given === undefined ? [] : [name.given])].join(', ')

/** `2016/11/`: a day as far as it is known, with the slashes of what is not. */
function dateOf(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts'][0] ?? []
  if (year === undefined) return undefined
  return [year, month, day]
    .map((part) => (part === undefined ? '' : String(part).padStart(2, '0')))
    .join('/')
}

/** First and last page; what is no range stands as it is. */
function pagesOf(pages: string | undefined): readonly (string | undefined)[] {
  const range = /^(?<first>[^\s–—-]+)\s*[–—-]+\s*(?<last>[^\s–—-]+)$/u.exec(pages?.trim() ?? '')
  return range?.groups ? [range.groups['first'], range.groups['last']] : [pages]
}

/** Sources as RIS, in UTF-8. A line is a field, so no value may end one. */
export const toRis = (items: readonly CslItem[]): string => items.map(recordOf).join('\r\n')

function recordOf(item: CslItem): string {
  const [first, last] = pagesOf(item.page)
  const lines = [
    ['ID', item.id],
    ...(item.author ?? []).map((name) => ['AU', nameOf(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['ET', item.edition],
    ['M1', item.number],
    ['PB', item.publisher],
    ['PY', item.issued?.['date-parts'][0]?.[0]?.toString()],
    ['DA', dateOf(item.issued)],
    ['Y2', dateOf(item.accessed)],
    ['DO', item.DOI],
    ['UR', item.URL],
  ].flatMap(([tag = '', value = '']) => {
    const text = oneLine(value)
    return text === '' ? [] : [line(tag, text)]
  })
  return [line('TY', TYPES[item.type]), ...lines, line('ER', '')].join('')
}

const line = (tag: string, value: string): string => `${tag}  - ${value}\r\n`
