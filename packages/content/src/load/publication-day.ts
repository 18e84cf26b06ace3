import type {ContentDocument} from '@stepzero/content-model'

/** The day from which on a document is on the site; undefined for those that always are. */
export function publicationDay(document: ContentDocument): string | undefined {
  if (document._type === 'insight') return document.publishedAt
  return document._type === 'newsletterIssue' ? document.sentAt : undefined
}
