/** Where the site of a Studio is, and where somebody knows how it stands. */
export interface SiteOptions {
  /**
   * Where readers find the site: `https://www.example.com/trust`. Unless given, what `status` says,
   * then the base address of the settings.
   */
  readonly site?: string
  /**
   * Where `stepzero start` tells editors how the site stands: `/status.json` where it serves the
   * Studio. Without it the Studio says nothing of the site's state, and has no preview.
   */
  readonly status?: string
}
