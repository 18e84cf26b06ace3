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
  /** How many walks lead here, in a slice that counts. */
  count: bigint
  /** One with the fewest, one with the most questions. */
  fewest: Trail
  most: Trail
  /** By label of the step; empty until followed. Where the question is hidden, one for all. */
  next: Node[]
  hidden: boolean
}

/** The answer that leads from one node to the next. */
interface Taken {
  question: string
  label: Label
}

/** Everything that can happen in a slice, step by step; the last layer is the end. */
export interface Exploration {
  layers: Node[][]
  /** Whether nothing was left out. */
  whole: boolean
}

/** This part of a budget is kept to lead some walks to the end when not all can be followed. */
const RESERVE = 0.1

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
  let left = budget * (1 - RESERVE)
  slice.steps.forEach((step, at) => {
    const size = Math.max(1, step.labels.length)
    const reserved = (budget * RESERVE) / slice.steps.length
    const followed = spread(layer, Math.max(1, Math.floor(Math.max(left, reserved) / size)))
    whole &&= followed.length === layer.length
    left -= followed.length * size
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
  by?: Taken,
): Node {
  const key = keyOf(slice, state, step)
  const more = by ? 1 : 0
  const known = found.get(key)
  const node = known ?? {
    state,
    count: 0n,
    fewest: extend(from.fewest, by),
    most: extend(from.most, by),
    next: [],
    hidden: false,
  }
  if (!known) {
    found.set(key, node)
  } else {
    if (from.fewest.asked + more < node.fewest.asked) node.fewest = extend(from.fewest, by)
    if (from.most.asked + more > node.most.asked) node.most = extend(from.most, by)
  }
  if (slice.counts) node.count += from.count * (by?.label.count ?? 1n)
  return node
}

function extend(before: Trail, by?: Taken): Trail {
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
