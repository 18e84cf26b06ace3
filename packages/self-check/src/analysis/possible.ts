import type {Condition, PlayableDefinition} from '../playable.ts'
import type {Reach} from './analysis.ts'
import {explore, type Node} from './explore.ts'
import {cutSlice} from './slice.ts'
import {clauseHolds} from './state.ts'
import {answersAlong, wholeWalk} from './whole-walk.ts'

/**
 * Whether a condition can hold and can fail, asked behind the first `before` questions.
 *
 * The walks that show it are the shortest as far as the condition is concerned.
 */
export function possible(
  definition: PlayableDefinition,
  condition: Condition,
  before: number,
  budget: number,
): {holds: Reach; fails: Reach} {
  const slice = cutSlice(definition, {finals: [condition], before})
  const {layers, whole} = explore(slice, budget)
  const [final] = slice.finals
  const ends = layers.at(-1) ?? []
  const isTrue = ({state}: Node): boolean =>
    final !== undefined && clauseHolds(final, state, slice.steps.length)
  return {
    holds: reachOf(definition, ends.find(isTrue), whole),
    fails: reachOf(
      definition,
      ends.find((node) => !isTrue(node)),
      whole,
    ),
  }
}

/** What a node, or its absence, proves. */
export function reachOf(
  definition: PlayableDefinition,
  node: Node | undefined,
  whole: boolean,
): Reach {
  if (node) {
    return {status: 'reachable', answers: wholeWalk(definition, answersAlong(node.fewest))}
  }
  return {status: whole ? 'unreachable' : 'unproved'}
}
