import {
  ADDRESSED_TYPES,
  PAGE_TYPES,
  type AddressedType,
  type ContentDocument,
  type DocumentOf,
  type PageType,
} from '@stepzero/content-model'

/** A document with an address of its own. */
export type AddressedDocument = {[Type in AddressedType]: DocumentOf<Type>}[AddressedType]

/** A document that is a page of content. */
export type PageDocument = {[Type in PageType]: DocumentOf<Type>}[PageType]

const addressed: ReadonlySet<string> = new Set(ADDRESSED_TYPES)
const pages: ReadonlySet<string> = new Set(PAGE_TYPES)

/** Whether a document has an address of its own. */
export const isAddressed = (document: ContentDocument): document is AddressedDocument =>
  addressed.has(document._type)

/** Whether a document is a page of content. */
export const isPage = (document: ContentDocument): document is PageDocument =>
  pages.has(document._type)

/** The language of a document; undefined where all languages share it. */
export const languageOf = (document: ContentDocument): string | undefined =>
  'language' in document && typeof document.language === 'string' ? document.language : undefined
