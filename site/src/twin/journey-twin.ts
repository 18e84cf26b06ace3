import type {View} from '@stepzero/content'
import type {Journey} from '@stepzero/content-model'
import {escapeMarkdown} from '../rich-text/escape-markdown.ts'
import {stepTerms} from './step-terms.ts'
import {facts, section, twin, twinWriter} from './twin.ts'

/** A journey as Markdown: its goal and its steps in order with what each gives and costs. */
export const journeyTwin = (graph: View, journey: Journey): Response => {
  const writer = twinWriter(graph, journey)
  const {words} = writer
  const steps = (graph.journeyLine(journey._id)?.steps ?? []).map((step) => {
    const zone = step.zone === undefined ? '' : ` (${words.zones[step.zone]})`
    const terms = stepTerms(graph, step.id)
    const line = `${step.number}. ${writer.linkTo(step.id) ?? escapeMarkdown(step.title)}${zone}`
    return terms === '' ? line : `${line}: ${terms}`
  })
  return twin(writer, journey, journey.goal, [
    ...facts([
      [
        words.kinds.journey,
        `${words.journeys.kinds[journey.kind]}, ${words.journeys.audiences[journey.audience]}`,
      ],
      [words.journeys.loop, journey.loop && escapeMarkdown(journey.loop.how)],
    ]),
    ...section(2, words.journeys.steps, steps.length === 0 ? [] : [steps.join('\n')]),
    ...writer.text(journey.body, 'body'),
  ])
}
