import {isScoreTest} from '../condition.ts'
import type {Condition, PlayableDefinition, PlayableQuestion, Test} from '../playable.ts'
import {offerOf} from '../score.ts'
import {type Label, labelsOf} from './labels.ts'
import {pointSpread} from './point-spread.ts'

/** A test of a score, as a comparison of `a * points + b * offered` with `c`. */
export interface Threshold {
  kind: 'score'
  /** Which of the slice's scores. */
  score: number
  a: number
  b: number
  c: number
  atLeast: boolean
  /** From each step on: how far the left side and the offer can still move until it is tested. */
  ahead: {low: number; high: number; least: number; most: number}[]
}

/** A test of an answer, settled once its step is over. */
export interface Settled {
  kind: 'answer'
  /** Which of the slice's answer tests. */
  index: number
  /** The step whose answer it asks about; negative where it can never hold. */
  step: number
}

/** A condition in terms of a slice. */
export interface Clause {
  match: Condition['match']
  tests: (Threshold | Settled)[]
}

/** One question that matters, with what its answers do to what is looked at. */
interface Step {
  question: PlayableQuestion
  gate?: Clause
  labels: Label[]
  /** Where the truths of its labels go. */
  truthsAt: number[]
}

/**
 * The part of a check that decides some conditions: only questions that have a bearing on them, and
 * of their answers only that bearing.
 */
export interface Slice {
  steps: Step[]
  /** Dimensions that are added up; `undefined` is the total. */
  scores: (string | undefined)[]
  answerTests: Test[]
  /** Asked in order behind the last step; those behind one that holds do not matter. */
  finals: Clause[]
  /** Indices of scores whose exact value matters in the end, unless a final clause holds. */
  exactScores: number[]
  /** Whether walks are to be counted. */
  counts: boolean
  /** Whether every answer is in it. */
  whole: boolean
}

/** What a slice is cut for. */
export interface Purpose {
  finals?: readonly Condition[]
  /** How many questions stand before the finals; all of them unless said otherwise. */
  before?: number
  /** Dimensions whose exact score matters in the end; `undefined` is the total. */
  exactScores?: readonly (string | undefined)[]
  /** Keeps questions that have no bearing, to count walks. */
  everyQuestion?: boolean
}

/** Cuts the slice of a definition that serves a purpose. */
export function cutSlice(definition: PlayableDefinition, purpose: Purpose): Slice {
  const {finals = [], exactScores = [], everyQuestion = false} = purpose
  const before = purpose.before ?? definition.questions.length
  const earlier = definition.questions.slice(0, before)
  const kept = everyQuestion ? new Set(earlier) : bearing(earlier, finals, exactScores)
  const questions = earlier.filter((question) => kept.has(question))
  const gates = questions.flatMap(({showIf}) => (showIf ? [showIf] : []))
  const tests = [...gates, ...finals].flatMap((condition) => condition.tests)
  const scores = [
    ...new Set([...exactScores, ...tests.filter(isScoreTest).map(({dimension}) => dimension)]),
  ]
  const answerTests = tests.filter((test) => !isScoreTest(test))

  let whole = true
  const steps: Step[] = questions.map((question) => {
    const truthsAt = answerTests.flatMap((test, index) =>
      'question' in test && test.question === question.key ? [index] : [],
    )
    const own = answerTests.filter((_, index) => truthsAt.includes(index))
    const labelled = labelsOf(question, {scores, tests: own})
    whole &&= labelled.whole
    return {question, labels: labelled.labels, truthsAt}
  })
  const clause = ({match, tests}: Condition, at: number): Clause => ({
    match,
    tests: tests.map((test) =>
      isScoreTest(test)
        ? thresholdOf(test, scores, steps.slice(0, at))
        : {
            kind: 'answer',
            index: answerTests.indexOf(test),
            step: questions.slice(0, at).findIndex(({key}) => key === test.question),
          },
    ),
  })
  steps.forEach((step, at) => {
    const {showIf} = step.question
    if (showIf) step.gate = clause(showIf, at)
  })
  return {
    steps,
    scores,
    answerTests,
    finals: finals.map((condition) => clause(condition, steps.length)),
    exactScores: exactScores.map((dimension) => scores.indexOf(dimension)),
    counts: everyQuestion,
    whole,
  }
}

/** The questions that have a bearing on conditions and scores, also by showing one that has. */
function bearing(
  questions: readonly PlayableQuestion[],
  finals: readonly Condition[],
  exactScores: readonly (string | undefined)[],
): Set<PlayableQuestion> {
  const kept = new Set<PlayableQuestion>()
  const keepScoring = (dimension: string | undefined, before: number): void => {
    questions.forEach((question, index) => {
      if (index < before && bearsOn(question, dimension)) keep(question, index)
    })
  }
  const keepTested = ({tests}: Condition, before: number): void => {
    for (const test of tests) {
      if (isScoreTest(test)) keepScoring(test.dimension, before)
      else {
        const index = questions.findIndex(({key}) => key === test.question)
        const question = questions[index]
        if (question && index < before) keep(question, index)
      }
    }
  }
  const keep = (question: PlayableQuestion, index: number): void => {
    if (kept.has(question)) return
    kept.add(question)
    if (question.showIf) keepTested(question.showIf, index)
  }
  for (const condition of finals) keepTested(condition, questions.length)
  for (const dimension of exactScores) keepScoring(dimension, questions.length)
  return kept
}

function bearsOn(question: PlayableQuestion, dimension: string | undefined): boolean {
  const {low, high} = pointSpread(question, dimension)
  return low !== 0 || high !== 0 || offerOf(question, dimension) > 0
}

function thresholdOf(
  test: Extract<Test, {measure: unknown}>,
  scores: readonly (string | undefined)[],
  steps: readonly Step[],
): Threshold {
  const score = scores.indexOf(test.dimension)
  const atLeast = test.kind === 'scoreAtLeast'
  // Rounded down, percent is at least v when 100 p >= v o, and at most v when 100 p < (v + 1) o.
  const [a, b, c] =
    test.measure === 'points'
      ? [1, 0, test.value]
      : atLeast
        ? [100, -test.value, 0]
        : [100, -(test.value + 1), -1]
  const ahead = [{low: 0, high: 0, least: 0, most: 0}]
  for (const step of [...steps].reverse()) {
    const moves = step.labels.map((label) => ({
      by: a * (label.points[score] ?? 0) + b * (label.offered[score] ?? 0),
      offer: label.offered[score] ?? 0,
    }))
    if (step.question.showIf) moves.push({by: 0, offer: 0})
    const [next = {low: 0, high: 0, least: 0, most: 0}] = ahead
    const by = moves.map((move) => move.by)
    const offers = moves.map((move) => move.offer)
    ahead.unshift({
      low: next.low + Math.min(...by),
      high: next.high + Math.max(...by),
      least: next.least + Math.min(...offers),
      most: next.most + Math.max(...offers),
    })
  }
  return {kind: 'score', score, a, b, c, atLeast, ahead}
}
