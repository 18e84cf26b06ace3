/** What a file of the site holds; a drawing is rendered as SVG, and readers get it as PNG. */
export type FileType =
  'html' | 'markdown' | 'xml' | 'json' | 'text' | 'css' | 'drawing' | 'bibtex' | 'ris'

/** One file of the site: the address that renders it, and the document it is about. */
export interface PlannedFile {
  /** Path on the site, without base path: `/glossary/quick-win/`, `/feed.xml`. */
  readonly address: string
  readonly type: FileType
  /** The language the page is in. */
  readonly language: string
  /** Id of the document, where the file is about one. */
  readonly document?: string
  /** Tells what the proof of all other files found, and is rendered after them. */
  readonly last?: true
}
