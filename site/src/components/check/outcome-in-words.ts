import type {Worksheet} from '@stepzero/content-model'
import {evaluateWorksheet, formatFigure} from '@stepzero/self-check'
import {formattingLocale} from '../../format/locale.ts'
import {unitInWords} from './unit-in-words.ts'
import type {Words} from '../../words/words.ts'

/** What a worksheet comes to with its suggestions; what is still to fill in, or why nothing comes out. */
export const outcomeInWords = (worksheet: Worksheet, words: Words, language: string): string => {
  const said = words.checks.worksheet
  const open = worksheet.inputs.filter((input) => input.default === undefined)
  if (open.length > 0) {
    return said.open.replace('{}', () => open.map(({label}) => label).join('; '))
  }
  const outcome = evaluateWorksheet(worksheet, {})
  if (outcome.ok) {
    const figure = formatFigure(outcome.value, formattingLocale(language))
    return `${figure} ${unitInWords(worksheet.unit)}`
  }
  return outcome.problem === 'notFinite' ? said.notFinite : said.divisionByZero
}
