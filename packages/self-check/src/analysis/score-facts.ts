import type {Band, Condition, Measure, PlayableDefinition} from '../playable.ts'
import {isInBand, type Score} from '../score.ts'
import type {Gap, OutcomeFacts, Overlap, ScoreFacts} from './analysis.ts'
import {explore, type Node} from './explore.ts'
import {reachOf} from './possible.ts'
import {cutSlice} from './slice.ts'
import {clauseHolds} from './state.ts'
import {answersAlong, wholeWalk} from './whole-walk.ts'

type NamedBand = Band & {key: string}

interface Scored {
  score: Score
  node: Node
}

/** What is known of the scores of a dimension, or of the total, and of the bands on them. */
export function scoreFacts(
  definition: PlayableDefinition,
  dimension: string | undefined,
  bands: readonly NamedBand[],
  budget: number,
): ScoreFacts & {bands: OutcomeFacts[]} {
  const {ends, whole} = scoresOf(definition, dimension, [], budget)
  const scored = ends.filter(({score}) => score.percent !== undefined)
  const points = scored.map(({score}) => score.points)
  const percent = scored.map(({score}) => score.percent ?? 0)
  return {
    ...(scored.length && {points: spanOf(points), percent: spanOf(percent)}),
    gaps: bands.length ? gapsIn(definition, scored, bands) : [],
    overlaps: overlapsIn(definition, scored, bands),
    bands: bands.map((band) => ({
      key: band.key,
      reach: reachOf(definition, ends.find(({score}) => isInBand(score, band))?.node, whole),
    })),
    proved: whole,
  }
}

/** Totals that lead to no result: no rule holds, and no band. */
export function totalGaps(
  definition: PlayableDefinition,
  rules: readonly Condition[],
  bands: readonly Band[],
  budget: number,
): {gaps: Gap[]; whole: boolean} {
  const {ends, whole} = scoresOf(definition, undefined, rules, budget)
  const scored = ends.filter(({score}) => score.percent !== undefined)
  const rest = ends.find(({score}) => !bands.length || score.percent === undefined)
  return {
    gaps: [
      ...(bands.length ? gapsIn(definition, scored, bands) : []),
      ...(rest ? [{answers: wholeWalk(definition, answersAlong(rest.node.fewest))}] : []),
    ],
    whole,
  }
}

/** All scores that can be reached while none of the rules holds. */
function scoresOf(
  definition: PlayableDefinition,
  dimension: string | undefined,
  rules: readonly Condition[],
  budget: number,
): {ends: Scored[]; whole: boolean} {
  const slice = cutSlice(definition, {finals: rules, exactScores: [dimension]})
  const {layers, whole} = explore(slice, budget)
  const at = slice.scores.indexOf(dimension)
  const ends = (layers.at(-1) ?? [])
    .filter(({state}) => !slice.finals.some((rule) => clauseHolds(rule, state, slice.steps.length)))
    .map((node) => {
      const points = node.state.points[at] ?? 0
      const offered = node.state.offered[at] ?? 0
      const percent = Math.floor((100 * points) / offered)
      return {node, score: offered ? {points, offered, percent} : {points, offered}}
    })
  return {ends, whole}
}

/** Runs of neighbouring reachable scores without a band, in the measure of the first band. */
function gapsIn(
  definition: PlayableDefinition,
  scored: readonly Scored[],
  bands: readonly Band[],
): Gap[] {
  const measure: Measure = bands[0]?.measure ?? 'points'
  const byValue = Map.groupBy(scored, ({score}) => score[measure] ?? 0)
  const gaps: Gap[] = []
  let run: {measure: Measure; from: number; to: number} | undefined
  for (const value of [...byValue.keys()].sort((left, right) => left - right)) {
    const open = byValue.get(value)?.find(({score}) => !bands.some((band) => isInBand(score, band)))
    if (!open) {
      run = undefined
    } else if (run) {
      run.to = value
    } else {
      run = {measure, from: value, to: value}
      gaps.push({values: run, answers: wholeWalk(definition, answersAlong(open.node.fewest))})
    }
  }
  return gaps
}

function overlapsIn(
  definition: PlayableDefinition,
  scored: readonly Scored[],
  bands: readonly NamedBand[],
): Overlap[] {
  return bands.flatMap((band, index) =>
    bands.slice(0, index).flatMap((earlier) => {
      const both = scored.find(({score}) => isInBand(score, band) && isInBand(score, earlier))
      if (!both) return []
      const answers = wholeWalk(definition, answersAlong(both.node.fewest))
      return [{bands: [earlier.key, band.key] as const, answers}]
    }),
  )
}

function spanOf(values: readonly number[]): {from: number; to: number} {
  return values.reduce(
    (span, value) => ({from: Math.min(span.from, value), to: Math.max(span.to, value)}),
    {
      from: values[0] ?? 0,
      to: values[0] ?? 0,
    },
  )
}
