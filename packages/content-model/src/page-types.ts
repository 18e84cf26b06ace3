/** The document types that are pages of content, each with an address of its own. */
export const PAGE_TYPES = [
  'glossaryEntry',
  'insight',
  'newsletterIssue',
  'selfCheck',
  'journey',
  'journeyStep',
] as const
export type PageType = (typeof PAGE_TYPES)[number]
