import {figureOf, membersOf, textOf} from './field-of.ts'

const SIGNS: Readonly<Record<string, string>> = {
  add: ' + ',
  subtract: ' − ',
  multiply: ' × ',
  divide: ' ÷ ',
}

/** A formula as one line: `(hours × 46) − 12`, with “…” for what is still open. */
export const formulaInWords = (formula: unknown): string => {
  const kind = textOf(formula, 'kind')
  if (kind === 'number') return figureOf(formula, 'value') ?? '…'
  if (kind === 'input') return textOf(formula, 'input') ?? '…'
  const parts = membersOf(formula, 'operands')
  if (kind === undefined || parts.length === 0) return '…'
  const sign = SIGNS[kind]
  if (sign === undefined) return `${kind} of ${parts.map(formulaInWords).join(', ')}`
  return parts.map(asOperand).join(sign)
}

const asOperand = (part: unknown): string =>
  membersOf(part, 'operands').length > 1 && textOf(part, 'kind') !== undefined
    ? `(${formulaInWords(part)})`
    : formulaInWords(part)
