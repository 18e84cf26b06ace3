import type {Lookup} from '../load/dataset.ts'
import type {ImageFacts, SitePage} from '../view.ts'
import type {TermLinkIndex} from '../terms/term-link-index.ts'
import type {SlugIndex} from '../view/slug-index.ts'
import type {Translations} from '../view/translations.ts'
import type {StoredBacklink} from './backlink-index.ts'

/** Documents with everything that is resolved between them, before any page is rendered. */
export interface Linked {
  readonly dataset: Lookup
  readonly slugs: SlugIndex
  readonly termLinks: TermLinkIndex
  readonly today: string
  readonly baseAddress: string | undefined
  /** Pages that use a document, in the order of their ids. */
  backlinksOf(id: string): readonly StoredBacklink[]
  /** An image that can be shown, by the id of its asset. */
  image(asset: string): ImageFacts | undefined
  translationsOf(id: string): Translations
  /** Every page of the site, by address. */
  pages(): readonly SitePage[]
}
