import {lastEdited, readingOrder, type View} from '@stepzero/content'
import type {Insight, NewsletterIssue} from '@stepzero/content-model'
import {absolute} from '../json-ld/absolute.ts'
import {escapeHtml} from '../rich-text/escape-html.ts'
import {htmlEmbeds} from '../rich-text/html-embeds.ts'
import {pageContext} from '../rich-text/page-context.ts'
import {bodyHtml} from '../rich-text/write-body.ts'
import {embedContext, writeEmbed, type EmbedContext} from '../rich-text/write-embed.ts'
import {bibliographyLine} from '../format/bibliography.ts'
import {summaryInWords} from '../format/summary-in-words.ts'
import {wordsFor} from '../words/words.ts'
import type {FeedEntry} from './atom.ts'
import {entryId} from './entry-id.ts'

/** What a feed can carry: what has a day on which it came out. */
export type FeedDocument = Insight | NewsletterIssue

/** The day a document came out. */
export const publishedOn = (document: FeedDocument): string =>
  document._type === 'insight' ? document.publishedAt : document.sentAt

const picksHtml = (graph: View, document: FeedDocument): string[] => {
  if (document._type !== 'newsletterIssue' || document.picks.length === 0) return []
  const items = document.picks.map((pick) => {
    const link = graph.link(pick.reference._ref)
    const title =
      link && `<a href="${absolute(graph, link.address)}">${escapeHtml(link.title)}</a>: `
    return `<li>${title ?? ''}${escapeHtml(pick.why)}</li>`
  })
  return [
    `<h2>${escapeHtml(wordsFor(graph.language).newsletter.picks)}</h2><ul>${items.join('')}</ul>`,
  ]
}

const coverHtml = (document: FeedDocument, context: EmbedContext): string[] =>
  document._type === 'insight' && document.cover !== undefined
    ? [writeEmbed(document.cover, htmlEmbeds(context), context, 'cover')]
    : []

const sourcesHtml = (graph: View, page: string): string[] => {
  const words = wordsFor(graph.language)
  const {sources} = graph.citations(page)
  if (sources.length === 0) return []
  const items = sources.map(
    ({number, source}) =>
      `<li id="source-${number}">${escapeHtml(bibliographyLine(source, words, graph.language))}</li>`,
  )
  return [`<h2>${escapeHtml(words.article.sources)}</h2><ol>${items.join('')}</ol>`]
}

/** The full text of a page, with its questions and sources, as HTML that stands by itself. */
const fullText = (graph: View, document: FeedDocument): string => {
  const context = embedContext(
    graph,
    pageContext(graph, document._id, (address) => absolute(graph, address)),
  )
  const passages = readingOrder(document)
    // The caption of a cover is written with its image.
    .filter(({place}) => place !== 'cover')
    .flatMap(({place, text, heading}) => [
      ...(heading === undefined ? [] : [`<h3>${escapeHtml(heading)}</h3>`]),
      bodyHtml(text, context, place),
    ])
  const [first = '', ...rest] = passages
  return [
    first,
    ...coverHtml(document, context),
    ...picksHtml(graph, document),
    ...rest,
    ...sourcesHtml(graph, document._id),
  ].join('\n')
}

/** A document as a feed carries it; undefined if it has no address on the site. */
export const feedEntry = (graph: View, document: FeedDocument): FeedEntry | undefined => {
  const card = graph.card(document._id)
  if (card === undefined) return undefined
  return {
    id: entryId(document._id),
    title: document.title,
    address: absolute(graph, card.address),
    published: publishedOn(document),
    updated: lastEdited(document) ?? publishedOn(document),
    author: graph.link(document.author._ref)?.title ?? graph.settings().name,
    summary: summaryInWords(card, wordsFor(graph.language)),
    html: fullText(graph, document),
  }
}
