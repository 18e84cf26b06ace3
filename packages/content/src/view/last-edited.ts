import type {PageDocument} from '../address/addressed.ts'

/**
 * The newest day an editor put on a page: published, sent, reviewed, changed or corrected. Never a
 * technical time, so that a page is the same wherever it was stored.
 *
 * @public
 */
export function lastEdited(page: PageDocument): string | undefined {
  const came =
    page._type === 'insight'
      ? page.publishedAt
      : page._type === 'newsletterIssue'
        ? page.sentAt
        : ''
  const days = [...page.changes, ...page.corrections].map(({at}) => at)
  const newest = [came, page.review?.at ?? '', ...days].sort().at(-1)
  return newest === '' ? undefined : newest
}
