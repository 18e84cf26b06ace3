import type {View} from '@stepzero/content'
import {absolute} from '../json-ld/absolute.ts'
import {wordsFor} from '../words/words.ts'
import {atom, FEED_MAX} from './atom.ts'
import {entryId} from './entry-id.ts'
import {feedEntry, publishedOn} from './feed-entry.ts'
import type {FeedDocument} from './feed-entry.ts'

/** What a feed follows: everything that is dated, or one kind of it. */
export type FeedKind = 'all' | 'insights' | 'newsletter'

const PAGE = {all: '/', insights: '/insights/', newsletter: '/newsletter/'} as const

const documentsOf = (graph: View, kind: FeedKind): FeedDocument[] => {
  const insights = kind === 'newsletter' ? [] : graph.list('insights')
  const issues = kind === 'insights' ? [] : graph.list('newsletter')
  return [
    ...insights.map(({id}) => graph.document('insight', id)),
    ...issues.map(({id}) => graph.document('newsletterIssue', id)),
  ].filter((document) => document !== undefined)
}

const newestFirst = (a: FeedDocument, b: FeedDocument): number =>
  publishedOn(b).localeCompare(publishedOn(a)) || (a._id < b._id ? -1 : 1)

/** A feed of the site as a response: the newest entries in full. */
export const siteFeed = (graph: View, kind: FeedKind): Response => {
  const settings = graph.settings()
  const words = wordsFor(graph.language)
  const title = kind === 'all' ? settings.name : `${settings.name}: ${words.kinds[kind]}`
  const entries = documentsOf(graph, kind)
    .toSorted(newestFirst)
    .slice(0, FEED_MAX)
    .map((document) => feedEntry(graph, document))
    .filter((entry) => entry !== undefined)
  const text = atom({
    // The name keeps the feeds of two companies apart, whose documents may share ids.
    id: entryId(`${settings.name} ${kind}`),
    title,
    language: graph.language,
    self: absolute(graph, kind === 'all' ? '/feed.xml' : `${PAGE[kind]}feed.xml`),
    page: absolute(graph, PAGE[kind]),
    author: settings.name,
    entries,
    today: entries.length === 0 ? graph.today() : '',
  })
  return new Response(text, {headers: {'content-type': 'application/atom+xml; charset=utf-8'}})
}
