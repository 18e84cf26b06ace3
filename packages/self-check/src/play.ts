import {type Answer, type Answers, answerProblem, isSkip} from './answer.ts'
import {dependsOn, holds} from './condition.ts'
import type {PlayableDefinition, PlayableQuestion} from './playable.ts'
import {isInBand, type Score, scoreOf} from './score.ts'

/** Where a reader stands with the answers given so far; everything is named by key. */
export interface Play {
  /** Questions the answers lead to, in order; those behind the current one may still change. */
  shown: string[]
  /** The first shown question without an answer that can stand; absent when all have one. */
  current?: string
  /**
   * How many shown questions are answered or skipped, and how many there will be at most: questions
   * that open answers may still lead to are counted, so that the end never moves away.
   */
  progress: {done: number; total: number}
  complete: boolean
  scores: {total: Score; dimensions: Record<string, Score>}
  /** The band each dimension lies in, where it lies in one. */
  bands: Record<string, string>
  /** The result, once complete; absent even then if no rule and no band matches. */
  result?: string
}

/**
 * Plays a check from its start with the given answers.
 *
 * Answers that cannot stand count as not given, and answers of hidden questions do not count, so
 * any record is fine: also one kept from an older version of the check.
 */
export function play(definition: PlayableDefinition, answers: Answers): Play {
  const given = new Map<string, {question: PlayableQuestion; answer: Answer}>()
  const shown: string[] = []
  const open: string[] = []
  const undecided: string[] = []
  for (const question of definition.questions) {
    const {key, showIf} = question
    if (showIf && !holds(showIf, given)) {
      const waiting = [...open, ...undecided]
      if (showIf.tests.some((test) => dependsOn(test, waiting))) undecided.push(key)
      continue
    }
    const answer = answers[key]
    shown.push(key)
    if (answer === undefined || answerProblem(question, answer)) open.push(key)
    else if (!isSkip(answer)) given.set(key, {question, answer})
  }

  const total = scoreOf(given)
  const dimensions: Record<string, Score> = {}
  const bands: Record<string, string> = {}
  for (const dimension of definition.dimensions) {
    const score = scoreOf(given, dimension.key)
    const band = dimension.bands.find((candidate) => isInBand(score, candidate))
    dimensions[dimension.key] = score
    if (band) bands[dimension.key] = band.key
  }

  const {results} = definition
  const [current] = open
  const result =
    current === undefined
      ? (results.find(({when}) => when.kind === 'rule' && holds(when.condition, given)) ??
        results.find(({when}) => when.kind === 'band' && isInBand(total, when)))
      : undefined
  return {
    shown,
    ...(current !== undefined && {current}),
    progress: {done: shown.length - open.length, total: shown.length + undecided.length},
    complete: current === undefined,
    scores: {total, dimensions},
    bands,
    ...(result && {result: result.key}),
  }
}
