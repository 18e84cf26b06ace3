import {numberLimits} from './answer.ts'
import type {PlayableNumber, PlayableScale, Points} from './playable.ts'
import {pointsOf} from './score.ts'

/** Whole numbers that give the same points; `from` stands for all of them. */
export interface NumberClass {
  from: number
  to: number
  points: Points[]
}

/**
 * Cuts the values of a scale or number question where points change, and at `cuts` (first values of
 * a new stretch). Gives nothing when the question takes no value.
 */
export function numberClasses(
  question: PlayableScale | PlayableNumber,
  cuts: readonly number[] = [],
): NumberClass[] {
  const limits = numberLimits(question)
  if (!limits) return []
  const edges = question.ranges.flatMap(({from, to}) => [from, to + 1])
  const starts = [...new Set([limits.from, ...edges, ...cuts])]
    .filter((value) => value >= limits.from && value <= limits.to)
    .sort((left, right) => left - right)
  return starts.map((from, index) => ({
    from,
    to: (starts[index + 1] ?? limits.to + 1) - 1,
    points: [...(pointsOf(question, from) ?? [])],
  }))
}
