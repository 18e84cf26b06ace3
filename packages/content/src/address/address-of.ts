import type {AddressedDocument} from './addressed.ts'

/** What an address depends on besides the document itself. */
export interface AddressContext {
  /** The first language of the settings: its addresses carry no prefix. */
  readonly defaultLanguage: string
  /** Slug of the journey a step belongs to; undefined if it belongs to none. */
  journeySlugOf(step: string): string | undefined
}

/**
 * The one place where a document becomes an address: a path on the site, without the path the site
 * is hosted under.
 *
 * @param language - the language of the page, for documents that all languages share
 * @returns undefined for a step that belongs to no journey
 */
export function addressOf(
  document: AddressedDocument,
  language: string,
  context: AddressContext,
): string | undefined {
  const own = 'language' in document ? document.language : undefined
  return addressAtSlug(
    document,
    document.slug,
    typeof own === 'string' ? own : language,
    context.defaultLanguage,
    document._type === 'journeyStep' ? context.journeySlugOf(document._id) : undefined,
  )
}

/** The address a document has, or had, under a slug; a step needs the slug of its journey too. */
export function addressAtSlug(
  document: AddressedDocument,
  slug: string,
  language: string,
  defaultLanguage: string,
  journeySlug: string | undefined,
): string | undefined {
  const prefix = languagePrefix(language, defaultLanguage)
  switch (document._type) {
    case 'glossaryEntry':
      return `${prefix}/glossary/${slug}/`
    case 'insight':
      return `${prefix}/insights/${slug}/`
    case 'newsletterIssue':
      return `${prefix}/newsletter/${slug}/`
    case 'selfCheck':
      return `${prefix}/self-checks/${slug}/`
    case 'journey':
      return `${prefix}/journeys/${slug}/`
    case 'journeyStep':
      return journeySlug === undefined ? undefined : `${prefix}/journeys/${journeySlug}/${slug}/`
    case 'topic':
      return `${prefix}/insights/topics/${slug}/`
    case 'source':
      return `${prefix}/sources/${slug}/`
    case 'person':
      return `${prefix}/people/${slug}/`
  }
}

/** What stands before every address of a language: nothing for the default one, else `/de`. */
export const languagePrefix = (language: string, defaultLanguage: string): string =>
  language === defaultLanguage ? '' : `/${language.toLowerCase()}`
