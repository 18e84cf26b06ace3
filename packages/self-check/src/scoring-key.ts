import type {
  BandTrigger,
  Condition,
  PlayableDefinition,
  PlayableDimensionBand,
  PlayableQuestion,
  Points,
} from './playable.ts'
import {numberClasses} from './number-classes.ts'
import {offerOf} from './score.ts'

/** One line of the key: what an option, or a range of numbers, gives. */
export type ScoringLine =
  | {option: string; isNoAnswer: boolean; points: Points[]}
  | {from: number; to: number; points: Points[]}

/** What the paper says beside one question. */
export interface ScoringQuestion {
  key: string
  /** Its number on paper, from 1. */
  number: number
  required: boolean
  showIf?: Condition
  lines: ScoringLine[]
  /** The most it gives to each dimension it can add to; write it down when you answer it. */
  offers: Points[]
  /** The most it gives in all, which may be less than the sum of `offers`. */
  offersInAll: number
}

/** Everything a reader needs to score a check by hand; wording is the page's business. */
export interface ScoringKey {
  questions: ScoringQuestion[]
  /** `offered` is the most there is when every question is answered. */
  dimensions: {key: string; offered: number; bands: readonly PlayableDimensionBand[]}[]
  total: {offered: number}
  /** Try these in order; the first that holds is the result. */
  rules: {result: string; condition: Condition}[]
  /** If no rule holds: the first that the total lies in is the result. */
  bands: (Omit<BandTrigger, 'kind'> & {result: string})[]
}

/**
 * Writes out how a check scores, for the worksheet on paper.
 *
 * Lines cover every value of a scale or number question: stretches without points are lines too,
 * and where ranges overlap the earlier one keeps its values.
 */
export function scoringKey(definition: PlayableDefinition): ScoringKey {
  const questions = definition.questions.map((question, index) => {
    const {key, required, showIf} = question
    const offers = definition.dimensions
      .map((dimension) => ({dimension: dimension.key, points: offerOf(question, dimension.key)}))
      .filter(({points}) => points > 0)
    return {
      key,
      number: index + 1,
      required,
      ...(showIf && {showIf}),
      lines: linesOf(question),
      offers,
      offersInAll: offerOf(question),
    }
  })
  return {
    questions,
    dimensions: definition.dimensions.map(({key, bands}) => ({
      key,
      offered: sum(definition.questions.map((question) => offerOf(question, key))),
      bands,
    })),
    total: {offered: sum(questions.map((question) => question.offersInAll))},
    rules: definition.results.flatMap(({key, when}) =>
      when.kind === 'rule' ? [{result: key, condition: when.condition}] : [],
    ),
    bands: definition.results.flatMap(({key, when}) =>
      when.kind === 'band'
        ? [{result: key, measure: when.measure, from: when.from, to: when.to}]
        : [],
    ),
  }
}

function linesOf(question: PlayableQuestion): ScoringLine[] {
  if ('options' in question) {
    return question.options.map(({key, isNoAnswer, points}) => ({
      option: key,
      isNoAnswer,
      points: isNoAnswer ? [] : [...points],
    }))
  }
  return numberClasses(question)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
