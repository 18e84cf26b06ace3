import type {SelfCheck} from '@stepzero/content-model'
import {formatPercent} from '../../format/number.ts'
import type {Words} from '../../words/words.ts'

type Question = SelfCheck['questions'][number]
type Condition = NonNullable<Question['showIf']>
type Test = Condition['tests'][number]
type Measure = 'points' | 'percent'

/** A score as the paper says it: `60%` or `12 points`. */
export const scoreInWords = (
  value: number,
  measure: Measure,
  words: Words,
  language: string,
): string =>
  measure === 'percent' ? formatPercent(value, language) : words.checks.conditions.points(value)

/** What a score is of: a dimension by its title, or the whole. */
const scored = (dimension: string | undefined, check: SelfCheck, words: Words): string => {
  const found = check.dimensions.find(({key}) => key === dimension)
  return found === undefined
    ? words.checks.conditions.total
    : words.checks.conditions.dimension(found.title)
}

const testInWords = (test: Test, check: SelfCheck, words: Words, language: string): string => {
  const said = words.checks.conditions
  if (test.kind === 'scoreAtLeast' || test.kind === 'scoreAtMost') {
    const value = scoreInWords(test.value, test.measure, words, language)
    return said[test.kind](scored(test.dimension, check, words), value)
  }
  const at = check.questions.findIndex(({key}) => key === test.question)
  const question = check.questions[at]
  if (test.kind === 'is' || test.kind === 'contains') {
    const options =
      question?.kind === 'oneChoice' || question?.kind === 'severalChoices' ? question.options : []
    const option = options.find(({key}) => key === test.option)
    return said[test.kind](at + 1, option?.text ?? test.option)
  }
  const unit = question?.kind === 'number' ? `\u00a0${question.unit}` : ''
  return said[test.kind](at + 1, `${test.value}${unit}`)
}

/** A condition as a clause of a sentence, with questions by their number on the paper. */
export const conditionInWords = (
  condition: Condition,
  check: SelfCheck,
  words: Words,
  language: string,
): string =>
  words.checks.conditions[condition.match](
    condition.tests.map((test) => testInWords(test, check, words, language)),
  )

/** A stretch of a score as a clause: `your total is 60% to 100%`. */
export const bandInWords = (
  band: {readonly measure: Measure; readonly from: number; readonly to: number},
  dimension: string | undefined,
  check: SelfCheck,
  words: Words,
  language: string,
): string =>
  words.checks.conditions.scoreIn(
    scored(dimension, check, words),
    scoreInWords(band.from, band.measure, words, language),
    scoreInWords(band.to, band.measure, words, language),
  )
