import type {View} from '@stepzero/content'
import {formatDate} from '../format/date.ts'
import {absolute} from '../json-ld/absolute.ts'
import {escapeMarkdown, markdownAddress} from '../rich-text/escape-markdown.ts'
import {wordsFor} from '../words/words.ts'
import {ledgerOf} from './ledger.ts'
import {ruleSentences} from './rule-sentences.ts'
import {weightRows} from './weight-rows.ts'

/** The trust report as Markdown: the same figures, the same words. */
export function trustTwin(graph: View): string {
  const {trust: words} = wordsFor(graph.language)
  const date = (day: string) => formatDate(day, graph.language)
  const {reviews, corrections, rulesOff} = graph.trust()
  const linkTo = ({title, address}: {title: string; address: string}) =>
    `[${escapeMarkdown(title)}](${markdownAddress(absolute(graph, address))})`
  const sentences = ruleSentences(graph)
  const blocks = [
    `# ${escapeMarkdown(words.title)}`,
    `> ${escapeMarkdown(words.intro)}`,
    words.asOf(date(graph.today())),
    escapeMarkdown(sentences.length === 0 ? words.unproved : words.method),
    ...ledgerOf(graph).flatMap(({title, rows}) => [
      `## ${escapeMarkdown(title)}`,
      ...list(
        rows.map(
          ({label, figure, note}) =>
            `${escapeMarkdown(label)}: ${escapeMarkdown(figure)}${note === undefined ? '' : ` (${escapeMarkdown(note)})`}`,
        ),
      ),
    ]),
    ...list(
      reviews.due.map(
        ({page, last, since}) => `${linkTo(page)}: ${words.reviews.line(date(last), date(since))}`,
      ),
    ),
    `## ${escapeMarkdown(words.corrections.title)}`,
    ...(corrections.length === 0 ? [escapeMarkdown(words.corrections.none)] : []),
    ...list(
      corrections.map(
        ({page, at, was, now, why}) =>
          `${linkTo(page)} ${words.corrections.on(date(at))}. ${words.corrections.was}: ${escapeMarkdown(was)} ${words.corrections.now}: ${escapeMarkdown(now)} ${escapeMarkdown(why)}`,
      ),
    ),
    ...(sentences.length === 0 ? [] : [`## ${escapeMarkdown(words.rulesTitle)}`]),
    ...list(sentences.map(escapeMarkdown)),
    `## ${escapeMarkdown(words.off.title)}`,
    ...(rulesOff.length === 0 ? [escapeMarkdown(words.off.none)] : []),
    ...list(rulesOff.map(({id, reason}) => `${escapeMarkdown(id)}: ${escapeMarkdown(reason)}`)),
    ...weightBlocks(graph),
  ]
  return `${blocks.join('\n\n')}\n`
}

function weightBlocks(graph: View): string[] {
  const {weights: words} = wordsFor(graph.language).trust
  const rows = weightRows(graph)
  if (rows.length === 0) return []
  return [
    `## ${escapeMarkdown(words.title)}`,
    escapeMarkdown(words.note),
    [
      line([
        words.kind,
        words.pages,
        words.median,
        words.largest,
        words.medianInAll,
        words.largestInAll,
      ]),
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      ...rows.map((one) =>
        line([one.kind, one.pages, one.median, one.largest, one.medianInAll, one.largestInAll]),
      ),
    ].join('\n'),
  ]
}

const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`

const list = (lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')]
