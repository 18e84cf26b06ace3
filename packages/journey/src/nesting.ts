import type {Journey, JourneyStep} from '@stepzero/content-model'
import {orderSteps} from './order-steps.ts'

/**
 * The step that opens each smaller journey, by the id of that journey. Where several steps open
 * one, the first counts: journeys in the given order, steps in theirs.
 *
 * @public
 */
export function journeyOpeners(
  journeys: Iterable<Journey>,
  find: (id: string) => JourneyStep | undefined,
): ReadonlyMap<string, JourneyStep> {
  const openers = new Map<string, JourneyStep>()
  for (const journey of journeys) {
    for (const step of orderSteps(journey, find)) {
      const opened = step.opens?._ref
      if (opened !== undefined && !openers.has(opened)) openers.set(opened, step)
    }
  }
  return openers
}

/**
 * Journeys that open themselves through their own steps, as lists of journey ids; each cycle once.
 * Every journey is visited once.
 *
 * @public
 */
export function nestingCycles(
  journeys: readonly Journey[],
  find: (id: string) => JourneyStep | undefined,
): readonly (readonly string[])[] {
  const byId = new Map(journeys.map((journey) => [journey._id, journey]))
  const done = new Set<string>()
  const cycles: string[][] = []
  // A path of its own instead of recursion: how deep journeys nest is the editors' choice.
  for (const start of journeys) {
    const path: {readonly id: string; readonly opened: string[]}[] = []
    const onPath = new Set<string>()
    const enter = (id: string) => {
      const journey = byId.get(id)
      if (journey === undefined || done.has(id)) return
      const opened = orderSteps(journey, find).flatMap((step) => step.opens?._ref ?? [])
      path.push({id, opened})
      onPath.add(id)
    }
    enter(start._id)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.opened.shift()
      if (next === undefined) {
        path.pop()
        onPath.delete(top.id)
        done.add(top.id)
      } else if (onPath.has(next)) {
        cycles.push(path.slice(path.findIndex(({id}) => id === next)).map(({id}) => id))
      } else enter(next)
    }
  }
  return cycles
}
