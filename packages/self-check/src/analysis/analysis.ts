import type {Answers} from '../answer.ts'
import type {FaultPath} from '../fault.ts'
import type {Measure} from '../playable.ts'

/** Proved with answers that lead there, proved impossible, or not decided within the budget. */
export type Reach =
  {status: 'reachable'; answers: Answers} | {status: 'unreachable'} | {status: 'unproved'}

/** A complete way through a check, with the number of questions it asks. */
export interface WalkFacts {
  asked: number
  answers: Answers
}

/** The ways through a check. One walk is one way to answer every question that is shown. */
export interface WalksFacts {
  /** Absent where it was not counted to the end. */
  count?: bigint
  /** Absent only where no walk ends at all. */
  shortest?: WalkFacts
  longest?: WalkFacts
  /** Whether `shortest` and `longest` are proved to be that. */
  proved: boolean
}

/** Whether an answer makes a difference to the result, all other answers being equal. */
export type Influence =
  | {
      status: 'changes'
      /** Two records that differ in this question only and lead to different results. */
      examples: readonly [Answers, Answers]
    }
  | {status: 'changesNothing'}
  | {status: 'unproved'}

/** What is known of one question. */
export interface QuestionFacts {
  key: string
  shown: Reach
  hidden: Reach
  influence: Influence
}

/** What is known of one condition or one test in it. */
export interface ConditionFacts {
  path: FaultPath
  holds: Reach
  fails: Reach
}

/** What is known of one result, or of one band of a dimension. */
export interface OutcomeFacts {
  key: string
  reach: Reach
}

/** Answers that lead to no result. */
export interface Gap {
  /** The scores without a band; absent where nothing was scored, or where there are only rules. */
  values?: {measure: Measure; from: number; to: number}
  answers: Answers
}

/** Two bands that both hold for these answers; the first of them wins. */
export interface Overlap {
  bands: readonly [string, string]
  answers: Answers
}

/** What is known of a dimension, or of the total. */
export interface ScoreFacts {
  /** The lowest and highest scores that can be reached; absent where nothing can be scored. */
  points?: {from: number; to: number}
  percent?: {from: number; to: number}
  gaps: Gap[]
  overlaps: Overlap[]
  /** Whether the scores are all there are, so that absent gaps and overlaps are proved absent. */
  proved: boolean
}

/** One answer after which the result is the same whatever else is answered. */
export interface Decision {
  question: string
  answer: {option: string} | {from: number; to: number} | {skipped: true}
  /** Absent where it is decided that there is no result. */
  result?: string
}

/** Something the budget did not suffice to decide. */
export interface Unproved {
  about:
    | 'walks'
    | 'question shown'
    | 'question hidden'
    | 'question influence'
    | 'condition'
    | 'result'
    | 'gaps'
    | 'decisions'
    | 'scores'
    | 'band'
    | 'not a fit'
  /** Key or path of what it is about; empty for the check as a whole. */
  of: string
}

/**
 * What a definition leads to.
 *
 * Everything said to be reachable, to overlap or to change a result carries answers that `play`
 * leads there; everything said to be impossible is proved over all answers there are. The rest is
 * in `unproved`.
 */
export interface Analysis {
  /** How many steps each proof was allowed. */
  budget: number
  walks: WalksFacts
  questions: QuestionFacts[]
  /** Conditions and their single tests, of questions and of rules. */
  conditions: ConditionFacts[]
  results: OutcomeFacts[]
  /** A result that says "not a fit". */
  notAFit: Reach
  /** Bands of the total, and answers that neither a rule nor a band gives a result. */
  total: ScoreFacts
  dimensions: (ScoreFacts & {key: string; bands: OutcomeFacts[]})[]
  /** Results decided by one answer; empty also while `unproved` names decisions. */
  decisions: Decision[]
  unproved: Unproved[]
}
