import type {Clause, Settled, Slice, Threshold} from './slice.ts'

/** Where a walk stands, in terms of a slice. */
export interface State {
  points: readonly number[]
  offered: readonly number[]
  truths: readonly boolean[]
}

/**
 * What still matters of a state before a step: states with the same key have the same future.
 *
 * A score counts only while it can still tip a condition; a condition, only while it is open.
 */
export function keyOf(slice: Slice, state: State, step: number): string {
  const parts: string[] = []
  for (let at = step; at < slice.steps.length; at += 1) {
    const gate = slice.steps[at]?.gate
    if (gate) parts.push(clauseKey(gate, state, step))
  }
  for (const final of slice.finals) {
    const key = clauseKey(final, state, step)
    parts.push(key)
    if (key === 'T') return parts.join(';')
  }
  for (const score of slice.exactScores) {
    parts.push(`${state.points[score]}/${state.offered[score]}`)
  }
  return parts.join(';')
}

/** Whether a clause holds, at the step where it is asked. */
export function clauseHolds(clause: Clause, state: State, step: number): boolean {
  return clauseKey(clause, state, step) === 'T'
}

function clauseKey({match, tests}: Clause, state: State, step: number): string {
  const [settling, neutral] = match === 'all' ? ['F', 'T'] : ['T', 'F']
  const keys = tests.map((test) =>
    test.kind === 'score' ? thresholdKey(test, state, step) : settledKey(test, state, step),
  )
  if (keys.includes(settling)) return settling
  return keys.every((key) => key === neutral) ? neutral : keys.join()
}

function settledKey({index, step: asked}: Settled, {truths}: State, step: number): string {
  if (asked < 0) return 'F'
  if (asked >= step) return '?'
  return truths[index] ? 'T' : 'F'
}

function thresholdKey(test: Threshold, {points, offered}: State, step: number): string {
  const {score, a, b, c, atLeast} = test
  const ahead = test.ahead[step] ?? {low: 0, high: 0, least: 0, most: 0}
  const offer = offered[score] ?? 0
  const value = a * (points[score] ?? 0) + b * offer
  const low = value + ahead.low
  const high = value + ahead.high
  if (offer + ahead.most <= 0 || (atLeast ? high < c : low > c)) return 'F'
  const sureOfOffer = offer + ahead.least > 0
  if (sureOfOffer && (atLeast ? low >= c : high <= c)) return 'T'
  return sureOfOffer ? `${value}` : `${value}?`
}
