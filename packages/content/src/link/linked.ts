import type {Claim} from '@stepzero/content-model'
import type {CitationsOf} from '../citations/citations-in.ts'
import type {Lookup} from '../load/dataset.ts'
import type {ImageFacts, PageBytes, ProofFigures, SitePage} from '../view.ts'
import type {TermLinkIndex} from '../terms/term-link-index.ts'
import type {SlugIndex} from '../view/slug-index.ts'
import type {Translations} from '../view/translations.ts'
import type {StoredBacklink} from './backlink-index.ts'

/** What came of proving the files of a site that was rendered. */
export interface ProvedSite {
  readonly figures: ProofFigures
  readonly weights: readonly PageBytes[]
}

/** An editorial rule that the house does without, and why. */
export interface RuleOff {
  readonly id: string
  readonly reason: string
}

/** Documents with everything that is resolved between them, before any page is rendered. */
export interface Linked {
  readonly dataset: Lookup
  readonly slugs: SlugIndex
  readonly termLinks: TermLinkIndex
  readonly today: string
  readonly baseAddress: string | undefined
  /** Pages that use a document, in the order of their ids. */
  backlinksOf(id: string): readonly StoredBacklink[]
  /** Claims that rest on a source, in the order of their ids. */
  claimsOf(source: string): readonly Claim[]
  /** An image that can be shown, by the id of its asset. */
  image(asset: string): ImageFacts | undefined
  readonly citationsOf: CitationsOf
  translationsOf(id: string): Translations
  /** Every page of the site, by address. */
  pages(): readonly SitePage[]
  /** Ids of the pages of content in a language. */
  pagesIn(language: string): readonly string[]
  readonly rulesOff: readonly RuleOff[]
  /** What the proof of the files found to tell; undefined where none was made. */
  proved(): ProvedSite | undefined
}
