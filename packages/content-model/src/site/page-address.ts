import type {AddressedType} from '../addressed-types.ts'

/** Where the documents of a type stand, below the prefix of their language. */
const FOLDERS: Readonly<Record<Exclude<AddressedType, 'journeyStep'>, string>> = {
  glossaryEntry: 'glossary',
  insight: 'insights',
  newsletterIssue: 'newsletter',
  selfCheck: 'self-checks',
  journey: 'journeys',
  topic: 'insights/topics',
  source: 'sources',
  person: 'people',
}

/** What the address of a page is made of. */
export interface PagePlace {
  readonly type: AddressedType
  readonly slug: string
  readonly language: string
  /** The first language of the settings: its addresses carry no prefix. */
  readonly defaultLanguage: string
  /** Of a step: the slug of its journey; undefined if it belongs to none. */
  readonly journeySlug?: string | undefined
}

/**
 * The one place where a page gets its address: a path on the site, without the path the site is
 * hosted under.
 *
 * @returns undefined for a step that belongs to no journey
 */
export const pageAddress = ({
  type,
  slug,
  language,
  defaultLanguage,
  journeySlug,
}: PagePlace): string | undefined => {
  const prefix = languagePrefix(language, defaultLanguage)
  if (type !== 'journeyStep') return `${prefix}/${FOLDERS[type]}/${slug}/`
  return journeySlug === undefined ? undefined : `${prefix}/journeys/${journeySlug}/${slug}/`
}

/** What stands before every address of a language: nothing for the default one, else `/de`. */
export const languagePrefix = (language: string, defaultLanguage: string): string =>
  language === defaultLanguage ? '' : `/${language.toLowerCase()}`

/** Where the card of a glossary entry stands: what a link to the term shows before it is followed. */
export const cardAddress = (entry: string): string => `${entry}card.json`

/** What readers can take sources in, by how the names of its files end. */
export const SOURCE_EXPORTS = ['bib', 'ris', 'csl.json'] as const
export type SourceExport = (typeof SOURCE_EXPORTS)[number]

/** Where the sources of a page stand in a format: all that it cites, lists, or the one it is about. */
export const sourceExportAddress = (page: string, format: SourceExport): string =>
  `${page}sources.${format}`
