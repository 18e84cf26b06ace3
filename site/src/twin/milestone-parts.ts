import type {Milestone} from '@stepzero/content-model'
import {localizedIn} from '../format/localized.ts'
import {escapeMarkdown} from '../rich-text/escape-markdown.ts'
import {facts, section} from './twin.ts'
import type {TwinWriter} from './twin.ts'
import {worksheetParts} from './worksheet-parts.ts'

const escaped = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escapeMarkdown(text)

const ownerOf = (writer: TwinWriter, owner: {readonly _ref: string} | undefined) => {
  const department = owner && writer.graph.document('department', owner._ref)
  return department && escaped(localizedIn(department.title, writer.graph.language))
}

/** A milestone as Markdown: the customer's side first, what we bring after it. */
export const milestoneParts = (writer: TwinWriter, milestone: Milestone): string[] => {
  const {words} = writer
  const {when, value, offTrack} = milestone
  return section(3, milestone.name, [
    ...facts([
      [
        words.steps.stage,
        when.kind === 'offset' ? words.steps.day(when.days) : escaped(when.label),
      ],
      [words.steps.youDo, escaped(milestone.customerDoes)],
      [words.steps.youGet, escaped(milestone.customerGets)],
      [
        words.steps.value,
        value &&
          escaped(`${value.measure}: ${value.target}. ${words.steps.measured(value.howMeasured)}`),
      ],
      [words.steps.event, escaped(milestone.event)],
      ...milestone.vendor.map(
        (item) =>
          [
            words.steps.vendor,
            escaped(`${words.steps.vendorKinds[item.kind]}: ${item.what}`),
          ] as const,
      ),
      [
        words.steps.offTrack,
        offTrack &&
          escaped(
            `${offTrack.sign} ${words.steps.youDo}: ${offTrack.customerDoes} ${words.steps.weDo}: ${offTrack.vendorDoes}`,
          ),
      ],
      [words.steps.owner, ownerOf(writer, milestone.owner)],
    ]),
    ...worksheetParts(writer, value?.worksheet, 4),
  ])
}
