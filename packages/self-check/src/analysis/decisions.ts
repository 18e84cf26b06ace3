import type {Decision} from './analysis.ts'
import type {Node} from './explore.ts'
import type {Member} from './labels.ts'
import type {Outcomes} from './outcomes.ts'

/**
 * Finds answers after which the result is the same whatever else is answered.
 *
 * Leaves out questions that are asked only once the result is settled. Needs an exploration that
 * left nothing out.
 */
export function decisionsOf(outcomes: Outcomes): Decision[] {
  const {slice, exploration, tried} = outcomes
  const ahead = resultsAhead(outcomes)
  return slice.steps.flatMap(({question, labels}, step) => {
    const byMember = new Map<string, {member: Member; results: Set<number>}>()
    const all = new Set<number>()
    for (const node of exploration.layers[step] ?? []) {
      if (node.hidden) continue
      labels.forEach(({members}, index) => {
        const next = node.next[index]
        const results = (next && ahead.get(next)) ?? new Set<number>()
        for (const result of results) all.add(result)
        for (const member of members) {
          const key = JSON.stringify(member)
          const entry = byMember.get(key) ?? {member, results: new Set<number>()}
          byMember.set(key, entry)
          for (const result of results) entry.results.add(result)
        }
      })
    }
    if (all.size < 2) return []
    return [...byMember.values()].flatMap(({member, results}) => {
      const [only] = results
      if (results.size !== 1 || only === undefined) return []
      const result = tried[only]
      return [{question: question.key, answer: member, ...(result !== undefined && {result})}]
    })
  })
}

function resultsAhead({exploration, resultOf}: Outcomes): Map<Node, Set<number>> {
  const ahead = new Map<Node, Set<number>>()
  exploration.layers.at(-1)?.forEach((end) => ahead.set(end, new Set([resultOf(end)])))
  for (const layer of exploration.layers.slice(0, -1).reverse()) {
    for (const node of layer) {
      ahead.set(node, new Set(node.next.flatMap((next) => [...(ahead.get(next) ?? [])])))
    }
  }
  return ahead
}
