/** A built site: what its files hold, by path without a slash before it. */
export interface SiteText {
  /** Addresses of all pages with a Markdown twin. */
  readonly pages: readonly string[]
  /** Undefined for a file that is not there. */
  read(path: string): string | undefined
}
