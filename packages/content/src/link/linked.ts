import type {Dataset} from '../load/dataset.ts'
import type {ImageFacts} from '../view.ts'
import type {TermLinkIndex} from '../terms/term-link-index.ts'
import type {SlugIndex} from '../view/slug-index.ts'
import type {Translations} from '../view/translations.ts'
import type {BacklinkIndex} from './backlink-index.ts'

/** A dataset with everything that was resolved once, before any page is rendered. */
export interface Linked {
  readonly dataset: Dataset
  readonly slugs: SlugIndex
  readonly backlinks: BacklinkIndex
  readonly termLinks: TermLinkIndex
  /** Images that can be shown, by the id of their asset. */
  readonly images: ReadonlyMap<string, ImageFacts>
  translationsOf(id: string): Translations
  readonly today: string
  readonly baseAddress: string | undefined
}
