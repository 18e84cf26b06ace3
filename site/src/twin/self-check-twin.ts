import {definitionHash, scoringKey, type ScoringKey} from '@stepzero/self-check'
import type {View} from '@stepzero/content'
import type {SelfCheck} from '@stepzero/content-model'
import {bandInWords, conditionInWords} from '../components/check/condition-in-words.ts'
import {pointsInWords} from '../components/check/points-in-words.ts'
import {safeHref} from '@stepzero/content-model'
import {absolute} from '../json-ld/absolute.ts'
import {escapeMarkdown, markdownAddress} from '../rich-text/escape-markdown.ts'
import {facts, section, twin, twinWriter} from './twin.ts'
import type {TwinWriter} from './twin.ts'
import {worksheetParts} from './worksheet-parts.ts'

type Question = SelfCheck['questions'][number]
type Result = SelfCheck['results'][number]

const linesOf = (
  writer: TwinWriter,
  check: SelfCheck,
  question: Question,
  scoring: ScoringKey['questions'][number],
): string[] => {
  const {words} = writer
  const texts = new Map(
    question.kind === 'oneChoice' || question.kind === 'severalChoices'
      ? question.options.map(({key, text}) => [key, text])
      : [],
  )
  return scoring.lines.map((line) => {
    const name =
      'option' in line ? (texts.get(line.option) ?? '') : words.checks.fromTo(line.from, line.to)
    const points =
      'isNoAnswer' in line && line.isNoAnswer
        ? words.checks.noAnswer
        : pointsInWords(line.points, check, words)
    return `- ${escapeMarkdown(name)}: ${escapeMarkdown(points)}`
  })
}

const questionParts = (writer: TwinWriter, check: SelfCheck, key: ScoringKey): string[] =>
  key.questions.flatMap((scoring) => {
    const {words, graph} = writer
    const question = check.questions[scoring.number - 1]
    if (question === undefined) return []
    const hints = [
      question.showIf &&
        words.checks.conditions.onlyIf(
          conditionInWords(question.showIf, check, words, graph.language),
        ),
      question.help,
      question.kind === 'severalChoices' ? words.checks.chooseAll : undefined,
      question.required ? undefined : words.checks.mayBeSkipped,
    ].filter((hint) => hint !== undefined)
    return section(3, `${scoring.number}. ${question.text}`, [
      ...(hints.length === 0 ? [] : [escapeMarkdown(hints.join(' '))]),
      linesOf(writer, check, question, scoring).join('\n'),
      escapeMarkdown(words.checks.offers(pointsInWords(scoring.offers, check, words))),
    ])
  })

const resultParts = (writer: TwinWriter, check: SelfCheck, result: Result): string[] => {
  const {words, graph} = writer
  const {language} = graph
  const when =
    result.when.kind === 'rule'
      ? conditionInWords(result.when.condition, check, words, language)
      : bandInWords(result.when, undefined, check, words, language)
  const next = result.recommendations.map(({text, page, href}) => {
    const address = href === undefined ? undefined : safeHref(href)
    const elsewhere = address && `<${markdownAddress(absolute(graph, address))}>`
    const link = page === undefined ? elsewhere : writer.linkTo(page._ref)
    return `- ${escapeMarkdown(text)}${link === undefined ? '' : ` ${link}`}`
  })
  const place = result.place && writer.linkTo(result.place._ref)
  return section(3, result.title, [
    ...(result.notAFit ? [`**${escapeMarkdown(words.checks.notAFit)}**`] : []),
    escapeMarkdown(words.checks.conditions.resultIf(when)),
    ...writer.text(result.body, `results.${result._key}`),
    ...section(4, words.checks.recommendations, next.length === 0 ? [] : [next.join('\n')]),
    ...facts([[words.checks.leadsTo, place]]),
  ])
}

const bandParts = (writer: TwinWriter, check: SelfCheck): string[] =>
  check.dimensions.flatMap((dimension) =>
    dimension.bands.flatMap((band) => {
      const {words, graph} = writer
      const when = bandInWords(band, dimension.key, check, words, graph.language)
      return section(3, `${dimension.title}: ${band.title}`, [
        escapeMarkdown(words.checks.conditions.resultIf(when)),
        ...writer.text(band.body, `dimensions.${dimension._key}.${band._key}`),
      ])
    }),
  )

/** A self-check as Markdown: what its worksheet on paper says, scoring and all results included. */
export const selfCheckTwin = (graph: View, check: SelfCheck): Response => {
  const writer = twinWriter(graph, check)
  const {words} = writer
  const takes = words.checks.takes(
    words.counts.minutes(check.minutes),
    words.counts.questions(check.questions.length),
  )
  return twin(writer, check, '', [
    ...facts([[words.kinds.selfCheck, escapeMarkdown(takes)]]),
    ...writer.text(check.intro, 'intro'),
    escapeMarkdown(words.checks.onPaper),
    ...section(2, words.article.questions, questionParts(writer, check, scoringKey(check))),
    ...section(
      2,
      words.checks.resultsOnPaper,
      check.results.flatMap((result) => resultParts(writer, check, result)),
    ),
    ...section(2, words.checks.bands, bandParts(writer, check)),
    ...section(2, words.checks.method, [
      ...writer.text(check.method, 'method'),
      escapeMarkdown(words.checks.version(definitionHash(check))),
    ]),
    ...worksheetParts(writer, check.worksheet, 2),
  ])
}
