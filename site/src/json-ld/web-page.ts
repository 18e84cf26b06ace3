import type {WebPage} from 'schema-dts'
import type {DocumentOf, PageType} from '@stepzero/content-model'
import {lastEdited, type View} from '@stepzero/content'
import {absolute} from './absolute.ts'
import {authorOf} from './author.ts'
import {citedWorks} from './cited-work.ts'
import {companyByName} from './organization.ts'

/** A content page: who answers for it, when it was last edited and reviewed, and what it cites. */
export const webPage = (
  graph: View,
  page: DocumentOf<PageType>,
  address: string,
  description: string,
): Exclude<WebPage, string> => {
  const author = authorOf(graph, page.author)
  const reviewer = authorOf(graph, page.review?.by ?? page.reviewer)
  const modified = lastEdited(page)
  // What an article cites is said of the article.
  const isArticle = page._type === 'insight' || page._type === 'newsletterIssue'
  const citation = isArticle ? [] : citedWorks(graph, page._id)
  return {
    '@type': 'WebPage',
    '@id': absolute(graph, address),
    url: absolute(graph, address),
    name: page.title,
    description,
    inLanguage: page.language,
    isAccessibleForFree: true,
    publisher: companyByName(graph),
    ...(author === undefined ? {} : {author}),
    ...(reviewer === undefined ? {} : {reviewedBy: reviewer}),
    ...(page.review === undefined ? {} : {lastReviewed: page.review.at}),
    ...(modified === undefined ? {} : {dateModified: modified}),
    ...(citation.length === 0 ? {} : {citation}),
  }
}
