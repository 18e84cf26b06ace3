import {figureOf, textOf} from './field-of.ts'

const named = (value: string | undefined): string => (value === undefined ? '…' : `“${value}”`)

/** A test of a self-check as a short sentence, with “…” for what is still open. */
export const testInWords = (test: unknown): string => {
  const kind = textOf(test, 'kind')
  if (kind === undefined) return 'No test yet'
  const question = named(textOf(test, 'question'))
  const value = figureOf(test, 'value') ?? '…'
  if (kind === 'is') return `${question} is ${named(textOf(test, 'option'))}`
  if (kind === 'contains') return `${question} contains ${named(textOf(test, 'option'))}`
  const bound = kind.endsWith('AtLeast') ? 'at least' : 'at most'
  if (kind.startsWith('answer')) return `${question} is ${bound} ${value}`
  const dimension = textOf(test, 'dimension')
  const score = dimension === undefined ? 'The total' : `The score of ${named(dimension)}`
  const unit = textOf(test, 'measure') === 'percent' ? '%' : 'points'
  return `${score} is ${bound} ${value} ${unit}`
}
