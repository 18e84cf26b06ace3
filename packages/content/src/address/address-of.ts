import {pageAddress} from '@stepzero/content-model'
import {languageOf, type AddressedDocument} from './addressed.ts'

/** What an address depends on besides the document itself. */
export interface AddressContext {
  /** The first language of the settings: its addresses carry no prefix. */
  readonly defaultLanguage: string
  /** Slug of the journey a step belongs to; undefined if it belongs to none. */
  journeySlugOf(step: string): string | undefined
}

/**
 * The address of a document: a path on the site, without the path the site is hosted under.
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

/** The address a document has, or had, under a slug; a step needs the slug of its journey too. */
export function addressAtSlug(
  document: AddressedDocument,
  slug: string,
  language: string,
  defaultLanguage: string,
  journeySlug: string | undefined,
): string | undefined {
  const {_type: type} = document
  return pageAddress({type, slug, language, defaultLanguage, journeySlug})
}
