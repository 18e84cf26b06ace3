import type {Answer} from '../answer.ts'
import type {Label} from './labels.ts'
import type {Slice} from './slice.ts'
import {clauseHolds, keyOf, type State} from './state.ts'

/** Answers given so far, newest first. */
export interface Trail {
  asked: number
  question?: string
  answer?: Answer
  before?: Trail
}

/** All walks that have the same future. */
export interface Node {
  state: State
  /** How many walks lead here. */
  count: bigint
  /** One with the fewest, one with the most questions. */
  fewest: Trail
  most: Trail
  /** By label of the step; empty until followed. Where the question is hidden, one for all. */
  next: Node[]
  hidden: boolean
}

/** Everything that can happen in a slice, step by step; the last layer is the end. */
export interface Exploration {
  layers: Node[][]
  /** Whether nothing was left out. */
  whole: boolean
}

/** Follows all walks through a slice, merging those with the same future, within a budget of steps. */
export function explore(slice: Slice, budget: number): Exploration {
  const state = {
    points: slice.scores.map(() => 0),
    offered: slice.scores.map(() => 0),
    truths: slice.answerTests.map(() => false),
  }
  const start = {asked: 0}
  let layer: Node[] = [{state, count: 1n, fewest: start, most: start, next: [], hidden: false}]
  let {whole} = slice
  const layers = [layer]
  slice.steps.forEach((step, at) => {
    const room = Math.floor(budget / slice.steps.length / Math.max(1, step.labels.length))
    const followed = spread(layer, Math.max(1, room))
    whole &&= followed.length === layer.length
    const found = new Map<string, Node>()
    for (const node of followed) {
      node.hidden = step.gate !== undefined && !clauseHolds(step.gate, node.state, at)
      if (node.hidden) {
        node.next = [arrive(slice, found, at + 1, node.state, node)]
        continue
      }
      node.next = step.labels.map((label) =>
        arrive(slice, found, at + 1, advance(node.state, label, step.truthsAt), node, {
          question: step.question.key,
          label,
        }),
      )
    }
    layer = [...found.values()]
    layers.push(layer)
  })
  return {layers, whole}
}

function arrive(
  slice: Slice,
  found: Map<string, Node>,
  step: number,
  state: State,
  from: Node,
  by?: {question: string; label: Label},
): Node {
  const key = keyOf(slice, state, step)
  const fewest = extend(from.fewest, by)
  const most = extend(from.most, by)
  const count = from.count * (by?.label.count ?? 1n)
  const known = found.get(key)
  if (!known) {
    const node = {state, count, fewest, most, next: [], hidden: false}
    found.set(key, node)
    return node
  }
  known.count += count
  if (fewest.asked < known.fewest.asked) known.fewest = fewest
  if (most.asked > known.most.asked) known.most = most
  return known
}

function extend(before: Trail, by?: {question: string; label: Label}): Trail {
  return by
    ? {asked: before.asked + 1, question: by.question, answer: by.label.answer, before}
    : before
}

function advance(state: State, label: Label, truthsAt: readonly number[]): State {
  const truths = [...state.truths]
  truthsAt.forEach((index, position) => {
    truths[index] = label.truths[position] ?? false
  })
  return {
    points: state.points.map((points, index) => points + (label.points[index] ?? 0)),
    offered: state.offered.map((offered, index) => offered + (label.offered[index] ?? 0)),
    truths,
  }
}

/** At most `room` nodes, from all over the layer. */
function spread(layer: Node[], room: number): Node[] {
  if (layer.length <= room) return layer
  const every = layer.length / room
  return Array.from({length: room}, (_, index) => layer[Math.floor(index * every)]).filter(
    (node) => node !== undefined,
  )
}
