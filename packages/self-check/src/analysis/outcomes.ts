import type {Condition, PlayableDefinition} from '../playable.ts'
import {type Exploration, explore, type Node} from './explore.ts'
import {cutSlice, type Slice} from './slice.ts'
import {clauseHolds} from './state.ts'

/** Everything that bears on the result, followed to the end. */
export interface Outcomes {
  slice: Slice
  exploration: Exploration
  /** Keys of results in the order they are tried: rules, then bands. */
  tried: string[]
  /** The result of an end: an index into `tried`, or -1 for none. */
  resultOf: (end: Node) => number
}

/** Follows everything that bears on the result. */
export function outcomesOf(definition: PlayableDefinition, budget: number): Outcomes {
  const tried = [...definition.results].sort(
    (left, right) => Number(left.when.kind === 'band') - Number(right.when.kind === 'band'),
  )
  const slice = cutSlice(definition, {finals: tried.map(({when}) => conditionOf(when))})
  const known = new Map<Node, number>()
  return {
    slice,
    exploration: explore(slice, budget),
    tried: tried.map(({key}) => key),
    resultOf: (end) => {
      const result =
        known.get(end) ??
        slice.finals.findIndex((final) => clauseHolds(final, end.state, slice.steps.length))
      known.set(end, result)
      return result
    },
  }
}

/** When a result holds, as a condition: a band is two tests of the total. */
export function conditionOf(when: PlayableDefinition['results'][number]['when']): Condition {
  if (when.kind === 'rule') return when.condition
  const {measure, from, to} = when
  return {
    match: 'all',
    tests: [
      {kind: 'scoreAtLeast', measure, value: from},
      {kind: 'scoreAtMost', measure, value: to},
    ],
  }
}
