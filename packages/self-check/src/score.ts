import {type Answer, numberLimits} from './answer.ts'
import type {Band, PlayableQuestion, Points} from './playable.ts'

/** What was reached of what the answered questions offer. */
export interface Score {
  points: number
  /** The most that the answered questions can give: each adds its own best, never less than 0. */
  offered: number
  /** Rounded down; absent where nothing was offered. */
  percent?: number
}

/** Questions that were shown and answered, in their order. */
export type Given = ReadonlyMap<string, {question: PlayableQuestion; answer: Answer}>

/** The points that one answer gives; none at all for "no answer", which counts as skipped. */
export function pointsOf(
  question: PlayableQuestion,
  answer: Answer,
): readonly Points[] | undefined {
  if (!('options' in question)) return pointsAt(question, Number(answer))
  const chosen = question.options.filter(({key}) => [answer].flat().includes(key))
  return chosen.some((option) => option.isNoAnswer)
    ? undefined
    : chosen.flatMap((option) => option.points)
}

/** The most a question can give to a dimension, or in all where none is named; at least 0. */
export function offerOf(question: PlayableQuestion, dimension?: string): number {
  const limits = numberLimits(question)
  if ('options' in question) {
    const each = question.options.map((option) =>
      option.isNoAnswer ? 0 : sumPoints(option.points, dimension),
    )
    return question.kind === 'severalChoices'
      ? each.reduce((sum, points) => sum + Math.max(0, points), 0)
      : Math.max(0, ...each)
  }
  // Points change only where a range begins or ends, so these values stand for all of them.
  const edges = question.ranges.flatMap(({from, to}) => [from, to + 1])
  const values = edges.filter((value) => limits && value >= limits.from && value <= limits.to)
  if (limits) values.push(limits.from)
  return Math.max(0, ...values.map((value) => sumPoints(pointsAt(question, value), dimension)))
}

/** Adds up what was given to a dimension, or in all where none is named. */
export function scoreOf(given: Given, dimension?: string): Score {
  let points = 0
  let offered = 0
  for (const {question, answer} of given.values()) {
    const reached = pointsOf(question, answer)
    if (!reached) continue
    points += sumPoints(reached, dimension)
    offered += offerOf(question, dimension)
  }
  return offered
    ? {points, offered, percent: Math.floor((100 * points) / offered)}
    : {points, offered}
}

/** Whether a score lies in a band. Where nothing was offered there is no band. */
export function isInBand(score: Score, band: Band): boolean {
  const value = score.percent === undefined ? undefined : score[band.measure]
  return value !== undefined && value >= band.from && value <= band.to
}

/** Adds up points for a dimension, or all of them where none is named. */
export function sumPoints(points: readonly Points[], dimension?: string): number {
  return points.reduce(
    (sum, entry) =>
      dimension === undefined || entry.dimension === dimension ? sum + entry.points : sum,
    0,
  )
}

function pointsAt(
  question: Extract<PlayableQuestion, {ranges: unknown}>,
  value: number,
): readonly Points[] {
  return question.ranges.find(({from, to}) => value >= from && value <= to)?.points ?? []
}
