import type {PlayableDefinition} from '../playable.ts'
import type {WalkFacts, WalksFacts} from './analysis.ts'
import {explore, type Trail} from './explore.ts'
import {cutSlice} from './slice.ts'
import {answersAlong, wholeWalk} from './whole-walk.ts'

/** Counts all walks and finds a shortest and a longest. */
export function walksOf(definition: PlayableDefinition, budget: number): WalksFacts {
  const slice = cutSlice(definition, {everyQuestion: true})
  const {layers, whole} = explore(slice, budget)
  const ends = layers.at(-1) ?? []
  const [shortest] = ends.map((node) => node.fewest).sort((left, right) => left.asked - right.asked)
  const [longest] = ends.map((node) => node.most).sort((left, right) => right.asked - left.asked)
  return {
    ...(whole && {count: ends.reduce((sum, node) => sum + node.count, 0n)}),
    ...(shortest && {shortest: walk(definition, shortest)}),
    ...(longest && {longest: walk(definition, longest)}),
    proved: whole,
  }
}

function walk(definition: PlayableDefinition, trail: Trail): WalkFacts {
  return {asked: trail.asked, answers: wholeWalk(definition, answersAlong(trail))}
}
