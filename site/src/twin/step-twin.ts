import type {View} from '@stepzero/content'
import type {JourneyStep} from '@stepzero/content-model'
import {escapeMarkdown, markdownAddress} from '../rich-text/escape-markdown.ts'
import {milestoneParts} from './milestone-parts.ts'
import {priceFact} from './step-terms.ts'
import {facts, section, twin, twinWriter} from './twin.ts'
import type {TwinWriter} from './twin.ts'

const escaped = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escapeMarkdown(text)

const contract = (writer: TwinWriter, step: JourneyStep): string[] => {
  const {words} = writer
  return facts([
    [words.steps.outcome, escaped(step.outcome)],
    [words.steps.price, priceFact(writer, step.price)],
    [words.steps.exit, escaped(step.exit)],
    [
      words.steps.booking,
      step.booking &&
        `[${escapeMarkdown(step.booking.label)}](${markdownAddress(step.booking.href)})`,
    ],
  ])
}

const commitments = (writer: TwinWriter, step: JourneyStep): string[] => {
  const {words} = writer
  return step.commitments.flatMap((of) =>
    section(
      3,
      of.name,
      facts([
        [words.steps.price, priceFact(writer, of.price)],
        [words.steps.term, escaped(of.term)],
        [words.steps.exit, escaped(of.exit)],
      ]),
    ),
  )
}

const listed = (lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')]

const solutions = (writer: TwinWriter, step: JourneyStep): string[] =>
  step.solutions
    .map(({_ref}) => writer.graph.document('solution', _ref))
    .filter((solution) => solution !== undefined)
    .flatMap((solution) =>
      section(3, solution.title, [
        escapeMarkdown(solution.promise),
        ...facts([[writer.words.steps.price, priceFact(writer, solution.price)]]),
      ]),
    )

/** A step as Markdown: its contract first. */
export const stepTwin = (graph: View, step: JourneyStep): Response => {
  const writer = twinWriter(graph, step)
  const {words} = writer
  const place = graph.placeOf(step._id)
  const unit = words.journeys.units[place?.line.kind ?? 'engagement']
  return twin(writer, step, '', [
    ...facts([
      [words.kinds.journeyStep, words.steps.numbered(unit, step.number)],
      [words.kinds.journey, place && writer.linkTo(place.line.journey.id)],
      ...(step.zone === undefined ? [] : [[words.zones.freeZone, words.zones[step.zone]] as const]),
    ]),
    ...section(2, words.steps.contract, contract(writer, step)),
    ...section(2, words.steps.commitments, commitments(writer, step)),
    ...section(2, words.steps.customerView, writer.text(step.customerView, 'customerView')),
    ...section(2, words.steps.problems, listed(step.problems.map(({text}) => text))),
    ...section(2, words.steps.solutions, solutions(writer, step)),
    ...section(
      2,
      words.steps.milestones,
      step.milestones.flatMap((milestone) => milestoneParts(writer, milestone)),
    ),
    ...writer.text(step.body, 'body'),
    ...section(2, words.steps.answerIsNo, writer.text(step.whenTheAnswerIsNo, 'whenTheAnswerIsNo')),
    ...writer.questions(step.faq),
    ...facts([
      [words.steps.previous, place?.previous && writer.linkTo(place.previous.id)],
      [words.steps.next, place?.next && writer.linkTo(place.next.id)],
    ]),
  ])
}
