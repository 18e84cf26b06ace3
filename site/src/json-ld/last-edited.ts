/** The parts of a page that carry an editorial date. */
interface Dated {
  readonly publishedAt?: string
  readonly sentAt?: string
  readonly review?: {readonly at: string} | undefined
  readonly changes: readonly {readonly at: string}[]
  readonly corrections: readonly {readonly at: string}[]
}

/**
 * The newest day an editor put on a page: published, sent, reviewed, changed or corrected. Never a
 * technical time, so that a page is the same wherever it was stored.
 */
export const lastEdited = (page: Dated): string | undefined =>
  [
    page.publishedAt,
    page.sentAt,
    page.review?.at,
    ...page.changes.map((change) => change.at),
    ...page.corrections.map((correction) => correction.at),
  ]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
