import type {View} from '@stepzero/content'
import type {
  DocumentOf,
  FaqItem,
  Figure,
  PageType,
  SimpleText,
  PortableText,
} from '@stepzero/content-model'
import {bibliographyLine} from '../format/bibliography.ts'
import {claimNotes} from '../format/claim-notes.ts'
import {formatDate} from '../format/date.ts'
import {sourceLinks} from '../format/source-links.ts'
import {sourceStates} from '../format/source-state.ts'
import {absolute} from '../json-ld/absolute.ts'
import {escapeMarkdown, markdownAddress} from '../rich-text/escape-markdown.ts'
import {markdownEmbeds} from '../rich-text/markdown-embeds.ts'
import {pageContext} from '../rich-text/page-context.ts'
import {bodyMarkdown} from '../rich-text/write-body.ts'
import {embedContext, writeEmbed} from '../rich-text/write-embed.ts'
import {wordsFor} from '../words/words.ts'

/** A page that has a Markdown twin. */
export type TwinPage = DocumentOf<PageType>

/** What the parts of a twin are written with: everything a page of one document needs. */
export interface TwinWriter {
  readonly graph: View
  readonly words: ReturnType<typeof wordsFor>
  /** A day as a reader reads it. */
  date(day: string): string
  /** A text of the page with its embeds. */
  text(text: PortableText | SimpleText | undefined, place: string): string[]
  /** A figure that stands in a field of its own. */
  figure(figure: Figure | undefined, place: string): string[]
  /** A link to a document of the site, absolute; its title alone where it has no address. */
  linkTo(id: string): string | undefined
  questions(faq: readonly FaqItem[]): string[]
  /** The figures of the page that no longer hold, and what took their place. */
  outdated(): string[]
}

/** Writes a heading and what stands under it; nothing where that is nothing. */
export const section = (level: number, title: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`${'#'.repeat(level)} ${escapeMarkdown(title)}`, ...parts]

/** `Price: €4,900`, one fact a line; facts without a value are left out. */
export const facts = (
  of: readonly (readonly [name: string, value: string | undefined])[],
): string[] => {
  const lines = of.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`- ${escapeMarkdown(name)}: ${value}`],
  )
  return lines.length === 0 ? [] : [lines.join('\n')]
}

export const twinWriter = (graph: View, page: TwinPage): TwinWriter => {
  const href = (address: string): string => absolute(graph, address)
  const context = embedContext(graph, pageContext(graph, page._id, href))
  const words = wordsFor(graph.language)
  const text: TwinWriter['text'] = (of, place) =>
    of === undefined || of.length === 0 ? [] : [bodyMarkdown(of, context, place)]
  return {
    graph,
    words,
    date: (day) => formatDate(day, graph.language),
    text,
    figure: (of, place) =>
      of === undefined ? [] : [writeEmbed(of, markdownEmbeds(context), context, place)],
    linkTo: (id) => {
      const link = graph.link(id)
      return link && `[${escapeMarkdown(link.title)}](${markdownAddress(href(link.address))})`
    },
    questions: (faq) =>
      section(
        2,
        words.article.questions,
        faq.flatMap((item) => section(3, item.question, text(item.answer, `faq.${item._key}`))),
      ),
    outdated: () =>
      section(
        2,
        words.claims.outdatedNote,
        facts(
          claimNotes(graph, context, words).map(({was, status, instead}) => [
            `${was.figure} (${was.year})`,
            instead === undefined
              ? words.claims.was[status]
              : `${words.claims.was[status]}. ${words.claims.inItsPlace} ` +
                `${escapeMarkdown(`${instead.shown.figure} (${instead.shown.year})`)}, ` +
                `${words.claims.from} ${escapeMarkdown(instead.source ?? '')}`,
          ]),
        ),
      ),
  }
}

/** The sources of a page as footnotes, numbered as on the page. */
const footnotes = (graph: View, page: string): string[] => {
  const words = wordsFor(graph.language)
  const lines = graph.citations(page).sources.map(({number, source, uses}) => {
    const line = escapeMarkdown(bibliographyLine(source, words, graph.language))
    const states = sourceStates(source, () => graph.today(), words, graph.language)
    const locators = [...new Set(uses.map((use) => use.locator).filter((of) => of !== undefined))]
    return [
      `[^${number}]: ${line}`,
      ...(locators.length === 0 ? [] : [escapeMarkdown(`(${locators.join('; ')})`)]),
      ...sourceLinks(source, words).map(({href}) => `<${markdownAddress(href)}>`),
      ...states.map(({text}) => escapeMarkdown(text)),
    ].join(' ')
  })
  return lines.length === 0 ? [] : [lines.join('\n')]
}

const signature = (writer: TwinWriter, page: TwinPage): string[] => {
  const {words} = writer
  const reviewer = page.review?.by ?? page.reviewer
  return facts([
    [words.article.by, writer.linkTo(page.author._ref)],
    [
      page.review ? words.article.reviewedBy : words.article.toReview,
      reviewer && writer.linkTo(reviewer._ref),
    ],
    [
      words.article.reviewed,
      page.review
        ? `${writer.date(page.review.at)}. ${escapeMarkdown(page.review.note)} ` +
          words.article.nextReview(page.review.intervalMonths)
        : words.article.notReviewed,
    ],
    ...page.changes.map(
      (change) =>
        [
          words.article.changed,
          `${writer.date(change.at)}. ${escapeMarkdown(change.note)}`,
        ] as const,
    ),
    ...page.corrections.map(
      (of) =>
        [
          words.article.corrections,
          `${writer.date(of.at)}. ${words.article.was}: ${escapeMarkdown(of.was)} ` +
            `${words.article.now}: ${escapeMarkdown(of.now)} ${words.article.why}: ${escapeMarkdown(of.why)}`,
        ] as const,
    ),
  ])
}

/**
 * The Markdown twin of a page: its title, a one-line summary, what `parts` say in the page's own
 * order, who signs it, and its sources as footnotes.
 */
export const twin = (
  writer: TwinWriter,
  page: TwinPage,
  summary: string,
  parts: readonly string[],
): Response => {
  const {graph} = writer
  const link = graph.link(page._id)
  const lines = [
    `# ${escapeMarkdown(page.title)}`,
    ...(summary === '' ? [] : [`> ${escapeMarkdown(summary)}`]),
    ...(link === undefined ? [] : [`<${markdownAddress(absolute(graph, link.address))}>`]),
    ...parts,
    ...writer.outdated(),
    ...section(2, writer.words.article.history, signature(writer, page)),
    ...footnotes(graph, page._id),
  ]
  return new Response(`${lines.filter((line) => line !== '').join('\n\n')}\n`, {
    headers: {'content-type': 'text/markdown; charset=utf-8'},
  })
}
