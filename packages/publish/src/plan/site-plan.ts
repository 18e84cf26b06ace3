import type {ImageFacts, ProvedSite, SiteImages} from '@stepzero/content'

/**
 * What a file must be, whatever its address ends in. A drawing is what the template writes as SVG,
 * without text or links to anything, and readers get as PNG.
 */
export type FileType =
  | 'html'
  | 'markdown'
  | 'xml'
  | 'atom'
  | 'sitemap'
  | 'json'
  | 'text'
  | 'css'
  | 'drawing'
  | 'bibtex'
  | 'ris'

/** One file of the site, to be rendered by the template that answers to its address. */
export interface PlannedFile {
  /** From the root of the site, without the path it is hosted under: `/glossary/churn/`. */
  readonly address: string
  readonly type: FileType
  /** The language the file is in, for the view that is made for it. */
  readonly language: string
  /** The `_id` of the document it shows, for messages. */
  readonly document?: string | undefined
  /** Tells what the proof of all other files found, and is rendered after them. */
  readonly last?: true
}

/** An address that once was, and where its readers go. */
export interface PlannedRedirect {
  readonly from: string
  /** An address of this site, or one elsewhere; absent when the page is gone for good. */
  readonly to?: string | undefined
  /** True unless said otherwise. */
  readonly permanent?: boolean | undefined
}

/** The images that pages of a plan show. */
export interface PlannedImages extends Omit<SiteImages, 'settle'> {
  /** The same plan with what is now known of its images; see {@link SiteImages.settle}. */
  settle(found: ReadonlyMap<string, ImageFacts | undefined>): SitePlan
}

/**
 * What publishing needs of a graph: which files there are, where former addresses lead, and a
 * fresh view for each file. The graph of `@stepzero/content` is one.
 */
export interface SitePlan {
  readonly files: readonly PlannedFile[]
  readonly redirects?: readonly PlannedRedirect[] | undefined
  /** Absent where no page shows any. */
  readonly images?: PlannedImages | undefined
  /** The same plan with what the proof of its files looked at; absent where no page tells it. */
  settleProof?(found: ProvedSite): SitePlan
  /** A view made for the rendering of one file; templates find it at `Astro.locals.graph`. */
  view(file: ViewedFile): object
}

/** A file to be rendered. */
export interface ViewedFile extends PlannedFile {
  /** Filled with what the rendering reads, where somebody wants to know. */
  readonly reads?: Set<string>
}
