import type {Claim} from '@stepzero/content-model'

/**
 * The claim that holds instead of one that was superseded: the last of the row, if it does hold.
 * Undefined for a claim that still holds or was withdrawn.
 *
 * @param find - looks a claim up by its id
 */
export function successorOf(
  claim: Claim,
  find: (id: string) => Claim | undefined,
): Claim | undefined {
  if (claim.status !== 'superseded') return undefined
  const met = new Set([claim._id])
  let last: Claim | undefined
  for (let next = claim.supersededBy; next !== undefined && !met.has(next._ref);) {
    met.add(next._ref)
    const found = find(next._ref)
    if (found === undefined) break
    last = found
    next = found.supersededBy
  }
  return last?.status === 'current' ? last : undefined
}
