import type {CitationUse, PageLink} from '@stepzero/content'

/** How an output format writes each thing a text can hold. Every argument named `inner` is written already. */
export interface TextWriter {
  text(text: string): string
  decorator(name: 'strong' | 'em' | 'code', inner: string): string
  /** A link to an address elsewhere. */
  link(href: string, inner: string): string
  /** A link to a document of this site; `term` marks one of the glossary. */
  page(link: PageLink, inner: string, term: boolean): string
  citation(use: CitationUse): string
  /** The figure of a claim; `outdated` says why it no longer holds. */
  claim(figure: string, outdated: string | undefined, use: CitationUse | undefined): string
  paragraph(inner: string): string
  heading(level: 2 | 3 | 4, id: string | undefined, inner: string): string
  quote(inner: string): string
  list(kind: 'bullet' | 'number', items: readonly string[]): string
  /** An item: its line, and the deeper lists below it. */
  item(inner: string, lists: readonly string[]): string
}
