import type {Answer, Answers} from '../answer.ts'
import type {PlayableDefinition} from '../playable.ts'
import type {Influence} from './analysis.ts'
import type {Node} from './explore.ts'
import type {Outcomes} from './outcomes.ts'
import {answersAlong, wholeWalk} from './whole-walk.ts'

/**
 * Whether each question that bears on the result can change it, all other answers being equal.
 *
 * Walks are sorted from the end by the results that the remaining answers lead to; a question
 * changes something exactly where two of its answers lead to walks of different sorts. A question
 * that is missing in what is returned has no bearing. Needs an exploration that left nothing out.
 */
export function influences(
  definition: PlayableDefinition,
  outcomes: Outcomes,
): Map<string, Influence> {
  const {slice, exploration} = outcomes
  const sorts = sortWalks(outcomes)
  const found = new Map<string, Influence>()
  slice.steps.forEach(({question, labels}, step) => {
    found.set(question.key, {status: 'changesNothing'})
    for (const node of exploration.layers[step] ?? []) {
      if (node.hidden) continue
      const [first] = node.next
      const other = node.next.findIndex((next) => sorts.get(next) !== sorts.get(first))
      const next = node.next[other]
      if (!first || !next) continue
      const rest = tellApart(outcomes, sorts, first, next, step + 1)
      const before = answersAlong(node.fewest)
      const example = (answer: Answer | undefined): Answers =>
        wholeWalk(definition, {...before, ...rest, [question.key]: answer})
      const examples = [example(labels[0]?.answer), example(labels[other]?.answer)] as const
      found.set(question.key, {status: 'changes', examples})
      break
    }
  })
  return found
}

/** Gives all nodes with the same results for the same remaining answers the same number. */
function sortWalks({slice, exploration, resultOf}: Outcomes): Map<Node | undefined, number> {
  const sorts = new Map<Node | undefined, number>()
  exploration.layers.at(-1)?.forEach((end) => sorts.set(end, resultOf(end)))
  for (let step = slice.steps.length - 1; step >= 0; step -= 1) {
    const names = new Map<string, number>()
    for (const node of exploration.layers[step] ?? []) {
      const ahead = (slice.steps[step]?.labels ?? []).map((_, index) =>
        sorts.get(after(node, index)),
      )
      const name = ahead.join()
      const sort = names.get(name) ?? names.size
      names.set(name, sort)
      sorts.set(node, sort)
    }
  }
  return sorts
}

/** Answers to the remaining steps for which two walks of different sorts end differently. */
function tellApart(
  {slice}: Outcomes,
  sorts: Map<Node | undefined, number>,
  one: Node,
  other: Node,
  from: number,
): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  let pair: [Node | undefined, Node | undefined] = [one, other]
  for (const {question, labels} of slice.steps.slice(from)) {
    const [left, right] = pair
    const index = labels.findIndex(
      (_, label) => sorts.get(after(left, label)) !== sorts.get(after(right, label)),
    )
    const label = labels[index]
    if (label) answers[question.key] = label.answer
    pair = [after(left, index), after(right, index)]
  }
  return answers
}

function after(node: Node | undefined, label: number): Node | undefined {
  return node?.hidden ? node.next[0] : node?.next[label]
}
