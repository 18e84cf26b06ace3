import type {Claim} from '@stepzero/content-model'
import type {ShownClaim} from '../format/shown-claim.ts'
import type {CitationUse, PageCitations, PageLink, PageTermLinks} from '@stepzero/content'

/** What a serializer needs of the page around the text. */
export interface RichTextContext {
  readonly citations: PageCitations
  readonly termLinks: PageTermLinks
  /** Address and title of a document; undefined where it has none, and the text stays plain. */
  link(id: string): PageLink | undefined
  /** A path on this site as it must stand in the output: with base path, or absolute in a feed. */
  href(address: string): string
  /** A claim as texts show it, in the page's language. */
  shown(claim: Claim): ShownClaim
  claim(id: string): Claim | undefined
  /** The accessible name of a citation mark: "Source 3: …, p. 12". */
  citationName(use: CitationUse): string
}
