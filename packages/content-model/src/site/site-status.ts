import {z} from 'zod'

/** One thing that keeps a published document from the site as it is published. */
export const siteProblem = z.object({
  /** Id of the document at fault; absent where it has none, or is missing altogether. */
  document: z.string().optional(),
  type: z.string().optional(),
  title: z.string().optional(),
  /** Path of the field as Sanity writes it: `related[_key=="k1"]`. */
  field: z.string().optional(),
  /** What is wrong, as a whole sentence. */
  message: z.string(),
  /** What to do about it, as a whole sentence. */
  remedy: z.string().optional(),
  /** What readers see meanwhile: the document as it last was sound, or nothing of it. */
  readersSee: z.enum(['older', 'nothing']),
  /** Where it stands as it last was sound, below the site's address; absent where it has no page. */
  address: z.string().optional(),
})
export type SiteProblem = z.infer<typeof siteProblem>

/**
 * How a site stands against what is published, for the people who edit it. It says nothing of
 * drafts, and is still told to editors only: what is wrong with a text is nobody else's concern.
 */
export const siteStatus = z.object({
  /** The last edit is on the site, an edit is on its way, or nothing can go out. */
  state: z.enum(['published', 'publishing', 'failing']),
  /** Why nothing can go out; absent unless failing. */
  failure: z.string().optional(),
  /** When the site last changed, as an instant. */
  publishedAt: z.string().optional(),
  /** Where readers find the site: an origin, and the path it is hosted under, without closing slash. */
  site: z.string(),
  /** Where drafts can be seen; absent where no preview runs. */
  preview: z.string().optional(),
  /** What the search finds; absent where nobody knows. */
  search: z
    .object({
      /** Whether it finds what the site says, or a newer index is still to come. */
      state: z.enum(['current', 'behind']),
      /** When the pages it finds went out, as an instant; absent where no index was made yet. */
      asOf: z.string().optional(),
    })
    .optional(),
  problems: z.array(siteProblem),
})
export type SiteStatus = z.infer<typeof siteStatus>
