import {publishedId, type SiteProblem, type SiteStatus} from '@stepzero/content-model'
import {useContext, useSyncExternalStore} from 'react'
import {useDatasetSnapshot} from '../dataset/use-dataset-snapshot.ts'
import {readersPage} from './readers-page.ts'
import {SiteContext} from './site-context.ts'
import type {SiteKnowledge} from './site-store.ts'

const UNKNOWN: SiteKnowledge = {kind: 'unknown'}
const NOTHING_TO_HEAR = () => () => {}

/** How the site stands, as far as it is known. */
export const useSiteKnowledge = (): SiteKnowledge => {
  const {client} = useContext(SiteContext)
  return useSyncExternalStore(
    client?.store.subscribe ?? NOTHING_TO_HEAR,
    client?.store.current ?? (() => UNKNOWN),
  )
}

/** What was said last, also where nobody says anything any more. */
export const statusIn = (knowledge: SiteKnowledge): SiteStatus | undefined => {
  if (knowledge.kind === 'known') return knowledge.status
  return knowledge.kind === 'unreachable' ? knowledge.last : undefined
}

/** What keeps a document from the site as it is published. */
export const problemOf = (knowledge: SiteKnowledge, id: string): SiteProblem | undefined =>
  knowledge.kind === 'known'
    ? knowledge.status.problems.find(({document}) => document === publishedId(id))
    : undefined

/** A page on the site that can be opened, or why it cannot be. */
export type OpenablePage = {readonly href: string} | {readonly reason: string}

/** A document as Sanity's hooks describe it. */
export interface EditedDocument {
  readonly id: string
  readonly type: string
  readonly published: unknown
}

/** Where readers find a document, in full; undefined while that is unknown, or nobody can know. */
export const useReadersPage = (document: EditedDocument): OpenablePage | undefined => {
  const {options} = useContext(SiteContext)
  const knowledge = useSiteKnowledge()
  const snapshot = useDatasetSnapshot()
  if (snapshot === undefined) return undefined
  const {status} = options
  const site =
    options.site ??
    statusIn(knowledge)?.site ??
    (status === undefined ? snapshot.baseAddress : undefined)
  if (site === undefined) {
    return status === undefined || knowledge.kind === 'unknown'
      ? undefined
      : {reason: 'Where the site is, is not known: “stepzero start” cannot be asked.'}
  }
  const problem = problemOf(knowledge, document.id)
  if (problem?.readersSee === 'nothing') {
    return {reason: `The site shows nothing of it: ${problem.message}`}
  }
  const page = readersPage(snapshot, {...document, now: new Date()})
  // What is published now may name another address, or none; readers have the last good one.
  const address = problem?.address ?? ('address' in page ? page.address : undefined)
  if (address !== undefined) return {href: `${site.replace(/\/+$/u, '')}${address}`}
  return 'reason' in page ? page : undefined
}
