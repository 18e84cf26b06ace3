import type {Condition, ScoreTest, Test} from './playable.ts'
import {type Given, isInBand, scoreOf} from './score.ts'

/** Whether a condition holds for the questions that were shown and answered so far. */
export function holds({match, tests}: Condition, given: Given): boolean {
  return match === 'all'
    ? tests.every((test) => passes(test, given))
    : tests.some((test) => passes(test, given))
}

/** Whether one test is true. It is not where its question was hidden or skipped. */
export function passes(test: Test, given: Given): boolean {
  if (isScoreTest(test)) {
    const {measure, value} = test
    return isInBand(scoreOf(given, test.dimension), {measure, ...reach(test.kind, value)})
  }
  const answer = given.get(test.question)?.answer
  if (test.kind === 'is') return answer === test.option
  if (test.kind === 'contains') return Array.isArray(answer) && answer.includes(test.option)
  const {from, to} = reach(test.kind, test.value)
  return typeof answer === 'number' && answer >= from && answer <= to
}

/** Whether a test could turn out otherwise once these questions are answered. */
export function dependsOn(test: Test, questions: readonly string[]): boolean {
  return isScoreTest(test) ? questions.length > 0 : questions.includes(test.question)
}

/** Whether a test asks about a score rather than about an answer. */
export function isScoreTest(test: Test): test is ScoreTest {
  return 'measure' in test
}

function reach(kind: string, value: number): {from: number; to: number} {
  return kind.endsWith('Least') ? {from: value, to: Infinity} : {from: -Infinity, to: value}
}
