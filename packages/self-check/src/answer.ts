import type {PlayableQuestion} from './playable.ts'

/**
 * An option key, several option keys, a whole number, or `null` for a question that was skipped on
 * purpose. A question without an entry has not been reached yet.
 */
export type Answer = string | number | readonly string[] | null

/** Answers by question key. Entries of hidden questions are kept and do not count. */
export type Answers = Readonly<Record<string, Answer | undefined>>

/** Why an answer cannot stand. */
export type AnswerProblem = 'missing' | 'unknownOption' | 'notAlone' | 'notWhole' | 'outOfRange'

/** The lowest and highest number a scale or number question takes; choices take none. */
export function numberLimits(question: PlayableQuestion): {from: number; to: number} | undefined {
  if (question.kind === 'scale') return question
  return question.kind === 'number' ? {from: question.min, to: question.max} : undefined
}

/**
 * Says what is wrong with an answer, or nothing when it can stand.
 *
 * Skipping (`null`, or no option at all) is fine unless the question is required. "No answer" goes
 * with no other option.
 */
export function answerProblem(
  question: PlayableQuestion,
  answer: Answer | undefined,
): AnswerProblem | undefined {
  if (answer === undefined) return 'missing'
  if (isSkip(answer)) return question.required ? 'missing' : undefined
  if ('options' in question) {
    const several = question.kind === 'severalChoices'
    const chosen = several === Array.isArray(answer) ? [answer].flat() : []
    const options = question.options.filter(({key}) => chosen.includes(key))
    if (!options.length || options.length !== chosen.length) return 'unknownOption'
    return options.length > 1 && options.some((option) => option.isNoAnswer)
      ? 'notAlone'
      : undefined
  }
  const limits = numberLimits(question)
  if (!limits || !Number.isInteger(answer)) return 'notWhole'
  return Number(answer) < limits.from || Number(answer) > limits.to ? 'outOfRange' : undefined
}

/** Whether an answer says "I leave this out". */
export function isSkip(answer: Answer): boolean {
  return answer === null || (typeof answer === 'object' && !answer.length)
}
