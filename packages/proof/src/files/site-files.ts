/** The files of a built site, wherever they lie. */
export interface SiteFiles {
  /** Path of every file from the root of the site, with `/` between folders: `search/index.html`. */
  readonly paths: readonly string[]
  read(path: string): Promise<Uint8Array>
}
