import type {Card, View} from '@stepzero/content'
import {summaryInWords} from '../format/summary-in-words.ts'
import {localizedIn} from '../format/localized.ts'
import {absolute} from '../json-ld/absolute.ts'
import {escapeMarkdown, markdownAddress} from '../rich-text/escape-markdown.ts'
import {stepTerms} from '../twin/step-terms.ts'
import {wordsFor} from '../words/words.ts'

/** The kinds of page that have a list of their own for language models. */
export const LLMS_KINDS = {
  glossary: 'glossary',
  insights: 'insights',
  newsletter: 'newsletter',
  'self-checks': 'selfChecks',
  journeys: 'journeys',
} as const
export type LlmsKind = keyof typeof LLMS_KINDS

/** Whether an address names one of the lists. */
export const isLlmsKind = (kind: string | undefined): kind is LlmsKind =>
  kind !== undefined && Object.hasOwn(LLMS_KINDS, kind)

/** @param says - what stands behind the title, as Markdown */
const lineOf = (graph: View, page: Pick<Card, 'title' | 'address'>, says: string): string => {
  const address = markdownAddress(`${absolute(graph, page.address)}index.md`)
  return `- [${escapeMarkdown(page.title)}](${address})${says === '' ? '' : `: ${says}`}`
}

const linesOf = (graph: View, kind: LlmsKind): string[] =>
  graph.list(kind).flatMap((card) => {
    const steps = kind === 'journeys' ? (graph.journeyLine(card.id)?.steps ?? []) : []
    return [
      lineOf(graph, card, escapeMarkdown(summaryInWords(card, wordsFor(graph.language)))),
      ...steps.map((step) => `  ${lineOf(graph, step, stepTerms(graph, step.id))}`),
    ]
  })

/** One kind of page, every page of it with its summary, linking the Markdown twins. */
export const llmsList = (graph: View, kind: LlmsKind): string => {
  const title = wordsFor(graph.language).kinds[LLMS_KINDS[kind]]
  return `${[`# ${graph.settings().name}: ${title}`, '', ...linesOf(graph, kind)].join('\n')}\n`
}

/** The start for language models: what the site is, and where the lists are. */
export const llmsIndex = (graph: View): string => {
  const settings = graph.settings()
  const words = wordsFor(graph.language)
  const texts = [settings.statement, settings.description, settings.notice]
    .map((text) => localizedIn(text, graph.language))
    .filter((text) => text !== undefined)
  const [statement, ...rest] = texts
  const kinds = Object.keys(LLMS_KINDS)
    .filter(isLlmsKind)
    .filter((kind) => graph.hasAny(kind))
    .map((kind) => {
      const address = absolute(graph, `/llms/${kind}.txt`)
      return `- [${words.kinds[LLMS_KINDS[kind]]}](${markdownAddress(address)})`
    })
  const trust = markdownAddress(absolute(graph, '/trust/index.md'))
  const report = `- [${escapeMarkdown(words.trust.title)}](${trust}): ${escapeMarkdown(words.trust.intro)}`
  return `${[
    `# ${settings.name}`,
    ...(statement === undefined ? [] : ['', `> ${escapeMarkdown(statement)}`]),
    ...rest.flatMap((text) => ['', escapeMarkdown(text)]),
    '',
    `## ${words.footer.label}`,
    '',
    ...kinds,
    report,
  ].join('\n')}\n`
}
