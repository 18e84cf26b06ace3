/**
 * What a lake tells its editors about the site that is made of it, without knowing what a site is.
 * Whoever publishes the site hands it in.
 *
 * @public
 */
export interface SiteDesk {
  /** How the site stands, at once or soon: sent as JSON, at `/status.json`, to whoever may see drafts. */
  status(): unknown
  /**
   * Makes a link that lets in once, and shows drafts: the page of a document, or the site's first
   * one. Undefined while no preview runs.
   */
  previewLink(document: string | undefined): string | undefined
  /** The origin that pages of the Studio may show in a frame, as a browser writes it. */
  previewOrigin(): string | undefined
}
