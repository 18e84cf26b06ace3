import type {SiteProblem, SiteStatus} from '@stepzero/content-model'
import type {DocumentBadgeComponent, DocumentBadgeDescription} from 'sanity'
import {textOf} from '../fields/field-of.ts'
import {problemOf, useSiteKnowledge} from './use-site.ts'
import type {SiteKnowledge} from './site-store.ts'

const sentences = ({message, remedy}: SiteProblem): string =>
  [message, remedy].filter((part) => part !== undefined).join(' ')

/** Whether a document was published after the site last changed. */
const isNewer = (published: unknown, {publishedAt}: SiteStatus): boolean => {
  const updatedAt = textOf(published, '_updatedAt')
  return updatedAt !== undefined && publishedAt !== undefined && updatedAt > publishedAt
}

/** What a published document's badge says; nothing where the site shows it as it is. */
export const badgeFor = (
  knowledge: SiteKnowledge,
  id: string,
  published: unknown,
): DocumentBadgeDescription | null => {
  if (knowledge.kind !== 'known' || published === null || published === undefined) return null
  const problem = problemOf(knowledge, id)
  if (problem?.readersSee === 'nothing') {
    return {label: 'Not on the site', color: 'danger', title: sentences(problem)}
  }
  if (problem !== undefined) {
    return {label: 'Site shows an older version', color: 'warning', title: sentences(problem)}
  }
  const {status} = knowledge
  if (status.state !== 'failing' || !isNewer(published, status)) return null
  const title = `Nothing can go out at the moment: ${status.failure ?? 'publishing fails.'}`
  return {label: 'Site shows an older version', color: 'warning', title}
}

/** Says that readers see another version of a published document, or none. */
export const useSiteBadge: DocumentBadgeComponent = ({id, published}) =>
  badgeFor(useSiteKnowledge(), id, published)
