/**
 * What playing needs of a self-check, and nothing else: keys, points, conditions and bands.
 *
 * Every type here is structural: a parsed document with wording, rich text or recommendations is
 * assignable as it stands. `toPlayable` reduces one to exactly these members, which is what a page
 * carries and what `definitionHash` covers.
 */

/** What an answer adds to one dimension. Whole numbers; negative ones take away. */
export interface Points {
  dimension: string
  points: number
}

/** Whole numbers from `from` to `to`, both included, and the points they give. */
export interface PointRange {
  from: number
  to: number
  points: readonly Points[]
}

/** `percent` is of what the answered questions offer, rounded down. */
export type Measure = 'points' | 'percent'

/** A stretch of a score: whole numbers from `from` to `to`, both included. */
export interface Band {
  measure: Measure
  from: number
  to: number
}

/** The answer to a one-choice question is this option. */
export interface IsTest {
  kind: 'is'
  question: string
  option: string
}
/** The answer to a several-choices question contains this option, maybe among others. */
export interface ContainsTest {
  kind: 'contains'
  question: string
  option: string
}
/** The answer to a scale or number question is at least, or at most, this value. */
export interface AnswerTest {
  kind: 'answerAtLeast' | 'answerAtMost'
  question: string
  value: number
}
/** The score of a dimension, or of the whole where none is named, is at least, or at most, this. */
export interface ScoreTest {
  kind: 'scoreAtLeast' | 'scoreAtMost'
  dimension?: string | undefined
  measure: Measure
  value: number
}
/** One thing that can be true of the answers so far; false about what was hidden or skipped. */
export type Test = IsTest | ContainsTest | AnswerTest | ScoreTest

/** Holds when all, or any, of its tests do. Without tests, `all` holds and `any` does not. */
export interface Condition {
  match: 'all' | 'any'
  tests: readonly Test[]
}

/** An option as playing sees it; one that is "no answer" counts like a skipped question. */
export interface PlayableOption {
  key: string
  points: readonly Points[]
  isNoAnswer: boolean
}

interface PlayableQuestionBase {
  key: string
  required: boolean
  /** Refers only to questions that stand earlier; scores in it are those of earlier questions. */
  showIf?: Condition | undefined
}
/** Exactly one option. */
export interface PlayableOneChoice extends PlayableQuestionBase {
  kind: 'oneChoice'
  options: readonly PlayableOption[]
}
/** One option or more; their points add up. No option at all means the question was skipped. */
export interface PlayableSeveralChoices extends PlayableQuestionBase {
  kind: 'severalChoices'
  options: readonly PlayableOption[]
}
/** A whole number on a labelled scale. */
export interface PlayableScale extends PlayableQuestionBase {
  kind: 'scale'
  from: number
  to: number
  ranges: readonly PointRange[]
}
/** A whole number from `min` to `max`. */
export interface PlayableNumber extends PlayableQuestionBase {
  kind: 'number'
  min: number
  max: number
  ranges: readonly PointRange[]
}
/** A question as playing sees it, told apart by `kind`. */
export type PlayableQuestion =
  PlayableOneChoice | PlayableSeveralChoices | PlayableScale | PlayableNumber

/** A band of one dimension. It adds text to the result and never chooses it. */
export interface PlayableDimensionBand extends Band {
  key: string
}
/** One thing a check measures. */
export interface PlayableDimension {
  key: string
  bands: readonly PlayableDimensionBand[]
}

/** A result by rule: the first rule, in the order of the results, that holds. */
export interface RuleTrigger {
  kind: 'rule'
  condition: Condition
}
/** A result by band of the total, asked only when no rule holds; the first that matches. */
export interface BandTrigger extends Band {
  kind: 'band'
}
/** An outcome as playing sees it. */
export interface PlayableResult {
  key: string
  when: RuleTrigger | BandTrigger
  /** The honest no: this is not for you, or do nothing now. */
  notAFit: boolean
}

/** Everything playing reads. Keys are unique within their list, options within their question. */
export interface PlayableDefinition {
  dimensions: readonly PlayableDimension[]
  questions: readonly PlayableQuestion[]
  results: readonly PlayableResult[]
}
