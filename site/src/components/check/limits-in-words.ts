import type {Worksheet} from '@stepzero/content-model'
import {formatNumber} from '../../format/number.ts'
import type {Words} from '../../words/words.ts'

/** The least and the most an input can be; nothing where it only has to be no less than zero. */
export const limitsInWords = (
  {min, max}: Worksheet['inputs'][number],
  words: Words,
  language: string,
): string => {
  if ((min ?? 0) === 0 && max === undefined) return ''
  const [from, to] = [min, max].map((limit) =>
    limit === undefined ? undefined : formatNumber(limit, language),
  )
  return words.checks.worksheet.limits(from, to)
}
