import type {WebPage} from 'schema-dts'
import type {DocumentOf, PageType} from '@stepzero/content-model'
import {lastEdited, type View} from '@stepzero/content'
import {wordsFor} from '../words/words.ts'
import {absolute} from './absolute.ts'
import {authorOf} from './author.ts'
import {citedWorks} from './cited-work.ts'
import {companyByName} from './organization.ts'
import {statedClaims} from './stated-claims.ts'

/** A content page: who answers for it, when it was last edited and reviewed, and what it cites. */
export const webPage = (
  graph: View,
  page: DocumentOf<PageType>,
  address: string,
  description: string,
): Exclude<WebPage, string> => {
  const words = wordsFor(graph.language).article
  const author = authorOf(graph, page.author)
  // Who is to review a page has not done so yet.
  const reviewer = authorOf(graph, page.review?.by)
  const modified = lastEdited(page)
  // What an article cites is said of the article.
  const isArticle = page._type === 'insight' || page._type === 'newsletterIssue'
  const citation = isArticle ? [] : citedWorks(graph, page._id)
  const mentions = isArticle ? [] : statedClaims(graph, page._id)
  const correction = page.corrections.map(({at, was, now, why}) => ({
    '@type': 'CorrectionComment' as const,
    datePublished: at,
    text: `${words.was}: ${was} ${words.now}: ${now} ${why}`,
  }))
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
    ...(correction.length === 0 ? {} : {correction}),
    ...(citation.length === 0 ? {} : {citation}),
    ...(mentions.length === 0 ? {} : {mentions}),
  }
}
