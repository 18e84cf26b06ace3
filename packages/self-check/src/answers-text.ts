import {type Answer, answerProblem, type Answers} from './answer.ts'
import type {PlayableQuestion} from './playable.ts'

// Longer ones are nobody's answers; every part is matched by one class of signs, so reading is linear.
const LONGEST = 8_000
const FORM = /^1\.([0-9a-f]{16})((?:\.[\da-z-]{1,96}(?:~[\da-z-]{0,96})*)*)$/

/** Answers as they were written down, with what they were given to. */
export interface WrittenAnswers {
  /** The `definitionHash` of the check they were given to. */
  hash: string
  /** Values by question; none at all where a question stood there and had no answer. */
  values: ReadonlyMap<string, readonly string[]>
}

/** What written answers come to in a check, which may be a later version of theirs. */
export interface FittedAnswers {
  answers: Record<string, Answer | undefined>
  /** Questions that are no more, by key. */
  gone: string[]
  /** Questions whose answer cannot stand any more, by key. */
  lost: string[]
  /** Questions that did not stand there then, by key. */
  fresh: string[]
}

/**
 * Writes answers as a text for the fragment of an address: `1.HASH.question~option~option.other~3`.
 * Every question of the check stands in it; one without an answer as its key alone, a skipped one
 * with an empty value. Nothing in it needs to be escaped.
 */
export function writeAnswers(
  questions: readonly PlayableQuestion[],
  hash: string,
  answers: Answers,
): string {
  const parts = questions.map(({key}) => {
    const answer = answers[key]
    return answer === undefined ? key : [key, ...[answer ?? ''].flat()].join('~')
  })
  return ['1', hash, ...parts].join('.')
}

/** Reads what {@link writeAnswers} wrote; nothing from any other text, however long or odd. */
export function readAnswers(text: string): WrittenAnswers | undefined {
  // Some programs write a tilde as what stands for it in addresses.
  const [, hash, rest] = (text.length < LONGEST && FORM.exec(text.replaceAll(/%7e/gi, '~'))) || []
  if (hash === undefined || rest === undefined) return undefined
  const values = rest.split('.').slice(1)
  return {
    hash,
    values: new Map(
      values.map((part) => part.split('~')).map(([key = '', ...rest]) => [key, rest]),
    ),
  }
}

/** Takes over every answer that can still stand, and says what became of the others. */
export function fitAnswers(
  questions: readonly PlayableQuestion[],
  {values}: WrittenAnswers,
): FittedAnswers {
  const keys = questions.map(({key}) => key)
  const fitted: FittedAnswers = {
    answers: {},
    gone: [...values.keys()].filter((key) => !keys.includes(key)),
    lost: [],
    fresh: [],
  }
  for (const question of questions) {
    const {key} = question
    const written = values.get(key)
    if (!written) fitted.fresh.push(key)
    else if (written.length) {
      const answer = answerOf(question, written)
      if (answerProblem(question, answer)) fitted.lost.push(key)
      else fitted.answers[key] = answer
    }
  }
  return fitted
}

function answerOf({kind}: PlayableQuestion, values: readonly string[]): Answer {
  const [first = ''] = values
  if (!first) return null
  if (kind === 'severalChoices') return values
  // More than one value is none that such a question takes.
  if (values.length > 1) return NaN
  return kind === 'oneChoice' ? first : Number(first)
}
