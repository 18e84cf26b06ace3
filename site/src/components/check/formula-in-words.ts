import type {Worksheet} from '@stepzero/content-model'
import {formatList} from '../../format/list.ts'
import {formatNumber} from '../../format/number.ts'
import type {Words} from '../../words/words.ts'

type Formula = Worksheet['formula']

const SIGNS = {add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' ÷ '} as const

/** A formula as it stands on paper, with inputs by their label: `(A + B) × C`. */
export const formulaInWords = (worksheet: Worksheet, words: Words, language: string): string => {
  const [open, close] = words.quotes
  const labels = new Map(worksheet.inputs.map(({key, label}) => [key, label]))
  const write = (formula: Formula, isInner: boolean): string => {
    if (formula.kind === 'number') return formatNumber(formula.value, language)
    if (formula.kind === 'input') {
      return `${open}${labels.get(formula.input) ?? formula.input}${close}`
    }
    const {kind} = formula
    const parts = formula.operands.map((operand) => write(operand, true))
    if (kind === 'smallest' || kind === 'largest') {
      return words.checks.worksheet[kind](formatList(parts, language))
    }
    const written = parts.join(SIGNS[kind])
    return isInner && parts.length > 1 ? `(${written})` : written
  }
  return write(worksheet.formula, false)
}
