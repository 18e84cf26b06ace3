import {isScoreTest} from './condition.ts'
import type {
  Band,
  Condition,
  PlayableDefinition,
  PlayableQuestion,
  PlayableResult,
  PointRange,
  Points,
  Test,
} from './playable.ts'

/**
 * Reduces a definition to what playing reads: no wording, no rich text, members in a fixed order.
 *
 * Use it for the JSON that a page carries; `definitionHash` is taken over the same reduction.
 */
export function toPlayable(definition: PlayableDefinition): PlayableDefinition {
  return {
    dimensions: definition.dimensions.map(({key, bands}) => ({
      key,
      bands: bands.map((band) => ({key: band.key, ...bandOf(band)})),
    })),
    questions: definition.questions.map(questionOf),
    results: definition.results.map(({key, when, notAFit}) => ({key, when: whenOf(when), notAFit})),
  }
}

function questionOf(question: PlayableQuestion): PlayableQuestion {
  const {key, required, showIf} = question
  const base = {key, required, ...(showIf && {showIf: conditionOf(showIf)})}
  if ('options' in question) {
    const options = question.options.map((option) => ({
      key: option.key,
      points: pointsOf(option.points),
      isNoAnswer: option.isNoAnswer,
    }))
    return {kind: question.kind, ...base, options}
  }
  const ranges = rangesOf(question.ranges)
  if (question.kind === 'scale') {
    return {kind: question.kind, ...base, from: question.from, to: question.to, ranges}
  }
  return {kind: question.kind, ...base, min: question.min, max: question.max, ranges}
}

function pointsOf(points: readonly Points[]): Points[] {
  return points.map(({dimension, points}) => ({dimension, points}))
}

function rangesOf(ranges: readonly PointRange[]): PointRange[] {
  return ranges.map(({from, to, points}) => ({from, to, points: pointsOf(points)}))
}

function bandOf({measure, from, to}: Band): Band {
  return {measure, from, to}
}

function whenOf(when: PlayableResult['when']): PlayableResult['when'] {
  return when.kind === 'rule'
    ? {kind: 'rule', condition: conditionOf(when.condition)}
    : {kind: 'band', ...bandOf(when)}
}

function conditionOf({match, tests}: Condition): Condition {
  return {match, tests: tests.map(testOf)}
}

function testOf(test: Test): Test {
  if (isScoreTest(test)) {
    const {kind, dimension, measure, value} = test
    return {kind, ...(dimension !== undefined && {dimension}), measure, value}
  }
  const {question} = test
  return 'option' in test
    ? {kind: test.kind, question, option: test.option}
    : {kind: test.kind, question, value: test.value}
}
