import type {AddressedType} from '@stepzero/content-model'
import {languageOf, type AddressedDocument} from './addressed.ts'

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
  return addressAtSlug(
    document,
    document.slug,
    languageOf(document) ?? language,
    context.defaultLanguage,
    document._type === 'journeyStep' ? context.journeySlugOf(document._id) : undefined,
  )
}

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

/** The address a document has, or had, under a slug; a step needs the slug of its journey too. */
export function addressAtSlug(
  document: AddressedDocument,
  slug: string,
  language: string,
  defaultLanguage: string,
  journeySlug: string | undefined,
): string | undefined {
  const prefix = languagePrefix(language, defaultLanguage)
  if (document._type !== 'journeyStep') return `${prefix}/${FOLDERS[document._type]}/${slug}/`
  return journeySlug === undefined ? undefined : `${prefix}/journeys/${journeySlug}/${slug}/`
}

/** What stands before every address of a language: nothing for the default one, else `/de`. */
export const languagePrefix = (language: string, defaultLanguage: string): string =>
  language === defaultLanguage ? '' : `/${language.toLowerCase()}`
