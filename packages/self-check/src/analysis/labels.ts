import type {Answer} from '../answer.ts'
import {passes} from '../condition.ts'
import {numberClasses} from '../number-classes.ts'
import type {PlayableQuestion, PlayableSeveralChoices, Test} from '../playable.ts'
import {offerOf, pointsOf, sumPoints} from '../score.ts'

/** What answers a label stands for. */
export type Member = {option: string} | {from: number; to: number} | {skipped: true}

/** Answers to one question that make the same difference to what is looked at. */
export interface Label {
  /** One of those answers. */
  answer: Answer
  /** How many answers there are. */
  count: bigint
  /** What they consist of; of several choices, every option that at least one of them contains. */
  members: Member[]
  /** What is added to each score that is looked at. */
  points: number[]
  offered: number[]
  /** Whether each test of this question that is looked at is true. */
  truths: boolean[]
}

/** What is looked at: the scores by dimension (none is the total), and tests of this question. */
export interface Focus {
  scores: readonly (string | undefined)[]
  tests: readonly Test[]
}

/** More than this many different combinations of one question are not followed. */
const COMBINATION_LIMIT = 4096

/** Sorts all answers that can stand by the difference they make; not `whole` beyond the limit. */
export function labelsOf(
  question: PlayableQuestion,
  focus: Focus,
): {labels: Label[]; whole: boolean} {
  const found = new Map<string, Label>()
  let whole = true
  if (!('options' in question)) {
    for (const {from, to} of numberClasses(question, cutsOf(focus.tests))) {
      add(found, label(question, focus, from, [{from, to}], BigInt(to - from + 1)))
    }
  } else if (question.kind === 'oneChoice') {
    for (const {key} of question.options) {
      add(found, label(question, focus, key, [{option: key}]))
    }
  } else {
    const combinations = combine(question, focus)
    whole = combinations.size <= COMBINATION_LIMIT
    for (const entry of combinations.values()) add(found, entry)
  }
  if (!question.required) add(found, label(question, focus, null, [{skipped: true}]))
  return {labels: [...found.values()], whole}
}

function combine(question: PlayableSeveralChoices, focus: Focus): Map<string, Label> {
  let found = new Map<string, Label>()
  const alone = question.options.filter((option) => option.isNoAnswer)
  for (const {key} of question.options.filter((option) => !option.isNoAnswer)) {
    const grown = new Map(found)
    for (const {answer, members, count} of found.values()) {
      const chosen = [answer ?? []].flat().map(String).concat(key)
      add(grown, label(question, focus, chosen, [...members, {option: key}], count))
    }
    add(grown, label(question, focus, [key], [{option: key}]))
    found = grown
    if (found.size > COMBINATION_LIMIT) break
  }
  for (const {key} of alone) add(found, label(question, focus, [key], [{option: key}]))
  return found
}

function label(
  question: PlayableQuestion,
  {scores, tests}: Focus,
  answer: Answer,
  members: Member[],
  count = 1n,
): Label {
  const given = new Map(answer === null ? [] : [[question.key, {question, answer}]])
  const points = answer === null ? undefined : pointsOf(question, answer)
  return {
    answer,
    members,
    count,
    points: scores.map((dimension) => (points ? sumPoints(points, dimension) : 0)),
    offered: scores.map((dimension) => (points ? offerOf(question, dimension) : 0)),
    truths: tests.map((test) => passes(test, given)),
  }
}

/** Adds a label; one that makes the same difference only gains members. */
function add(labels: Map<string, Label>, entry: Label): void {
  const key = JSON.stringify([entry.points, entry.offered, entry.truths])
  const known = labels.get(key)
  if (!known) {
    labels.set(key, entry)
    return
  }
  const seen = new Set(known.members.map((member) => JSON.stringify(member)))
  const fresh = entry.members.filter((member) => !seen.has(JSON.stringify(member)))
  labels.set(key, {
    ...known,
    count: known.count + entry.count,
    members: [...known.members, ...fresh],
  })
}

function cutsOf(tests: readonly Test[]): number[] {
  return tests.flatMap((test) => {
    if (test.kind === 'answerAtLeast') return [test.value]
    return test.kind === 'answerAtMost' ? [test.value + 1] : []
  })
}
