import type {Article} from 'schema-dts'
import type {Insight, NewsletterIssue} from '@stepzero/content-model'
import {lastEdited, type View} from '@stepzero/content'
import {absolute} from './absolute.ts'
import {authorOf} from './author.ts'
import {citedWorks} from './cited-work.ts'
import {leadImage} from './lead-image.ts'
import {companyByName} from './organization.ts'
import {statedClaims} from './stated-claims.ts'

/** An insight or a newsletter issue as an article with what it cites. */
export const article = (
  graph: View,
  page: Insight | NewsletterIssue,
  address: string,
  description: string,
): Article => {
  const author = authorOf(graph, page.author)
  const image = leadImage(graph, page)
  const citation = citedWorks(graph, page._id)
  const mentions = statedClaims(graph, page._id)
  return {
    '@type': 'Article',
    '@id': `${absolute(graph, address)}#article`,
    headline: page.title,
    description,
    url: absolute(graph, address),
    mainEntityOfPage: absolute(graph, address),
    inLanguage: page.language,
    isAccessibleForFree: true,
    datePublished: page._type === 'insight' ? page.publishedAt : page.sentAt,
    dateModified: lastEdited(page) ?? (page._type === 'insight' ? page.publishedAt : page.sentAt),
    publisher: companyByName(graph),
    ...(image === undefined ? {} : {image}),
    ...(author === undefined ? {} : {author}),
    ...(citation.length === 0 ? {} : {citation}),
    ...(mentions.length === 0 ? {} : {mentions}),
  }
}
