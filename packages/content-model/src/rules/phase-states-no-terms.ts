import {journeysOf} from './engagement-step.ts'
import {rule} from './rule.ts'

const PHASED: ReadonlySet<string | undefined> = new Set(['lifecycle', 'adoption'])

/** Nobody buys a phase or a segment: the solutions on offer there have prices, it has none. */
export const phaseStatesNoTerms = rule({
  id: 'phase-states-no-terms',
  types: ['journeyStep'],
  scope: 'dataset',
  severity: 'error',
  check: ({_id, price, exit, commitments}, {dataset}) => {
    const journeys = journeysOf(_id, dataset)
    if (journeys.length === 0 || !journeys.every(({kind}) => PHASED.has(kind))) return []
    const stated = [
      ...(price === undefined ? [] : ['price']),
      ...(exit === undefined ? [] : ['exit']),
      ...(commitments.length === 0 ? [] : ['commitments']),
    ]
    return stated.map((field) => ({
      path: [field],
      message: 'A phase or segment is nothing that people enter, so it has no terms of its own.',
      remedy: 'Clear this field, and state the terms on the solutions.',
    }))
  },
})
