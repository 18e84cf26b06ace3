import type {Journey} from '@stepzero/content-model'

/**
 * The journeys that hold each step, by the id of the step, each once for every mention. A sound
 * step stands in exactly one journey, once.
 *
 * @public
 */
export function stepMembership(
  journeys: Iterable<Journey>,
): ReadonlyMap<string, readonly Journey[]> {
  const holders = new Map<string, Journey[]>()
  for (const journey of journeys) {
    for (const {_ref: step} of journey.steps) {
      const known = holders.get(step)
      if (known === undefined) holders.set(step, [journey])
      else known.push(journey)
    }
  }
  return holders
}
