import type {Worksheet} from '@stepzero/content-model'
import {formulaInWords} from '../components/check/formula-in-words.ts'
import {limitsInWords} from '../components/check/limits-in-words.ts'
import {originsOf} from '../components/check/origins-of.ts'
import {outcomeInWords} from '../components/check/outcome-in-words.ts'
import {unitInWords} from '../components/check/unit-in-words.ts'
import {formatNumber} from '../format/number.ts'
import {escapeMarkdown, markdownAddress} from '../rich-text/escape-markdown.ts'
import {absolute} from '../json-ld/absolute.ts'
import {facts, section} from './twin.ts'
import type {TwinWriter} from './twin.ts'

/** A worksheet as Markdown: its inputs with what is suggested and why, and how the figure is worked out. */
export const worksheetParts = (
  {graph, words}: TwinWriter,
  worksheet: Worksheet | undefined,
  level: number,
): string[] => {
  if (worksheet === undefined) return []
  const {language} = graph
  const said = words.checks.worksheet
  const inputs = worksheet.inputs.map((input) => {
    const {label, unit, default: preset} = input
    const figure = preset === undefined ? '…' : formatNumber(preset, language)
    const limits = limitsInWords(input, words, language)
    const value = `${figure} ${unitInWords(unit)}${limits === '' ? '' : ` (${limits})`}`
    return [label, escapeMarkdown(value)] as const
  })
  const origins = originsOf(worksheet, graph, words).map(({label, text, link}) => {
    const to =
      link && ` [${escapeMarkdown(link.title)}](${markdownAddress(absolute(graph, link.address))})`
    return [label, `${escapeMarkdown(text)}${to ?? ''}`] as const
  })
  return section(level, said.title, [
    ...facts(inputs),
    ...facts([
      [said.calculation, escapeMarkdown(formulaInWords(worksheet, words, language))],
      [said.result, escapeMarkdown(outcomeInWords(worksheet, words, language))],
    ]),
    ...section(level + 1, said.origins, facts(origins)),
  ])
}
