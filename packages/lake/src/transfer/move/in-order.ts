/** Ids in an order in which each comes after what it needs. */
export interface InOrder {
  readonly ordered: readonly string[]
  /** Those that need each other in a circle, and those that need these. */
  readonly circular: readonly string[]
}

/**
 * Orders ids so that each comes after what it needs; otherwise they stay as they come.
 *
 * @param needsOf - what an id needs; whatever is not among the ids is taken to be there
 */
export function inOrder(
  ids: readonly string[],
  needsOf: (id: string) => readonly string[],
): InOrder {
  const all = new Set(ids)
  const missing = new Map<string, number>()
  const neededBy = new Map<string, string[]>()
  for (const id of ids) {
    const needs = needsOf(id).filter((need) => need !== id && all.has(need))
    missing.set(id, needs.length)
    for (const need of needs) {
      const users = neededBy.get(need)
      if (users === undefined) neededBy.set(need, [id])
      else users.push(id)
    }
  }
  const ordered = ids.filter((id) => missing.get(id) === 0)
  // The list grows while it is read: what has all it needs follows.
  for (const id of ordered) {
    for (const user of neededBy.get(id) ?? []) {
      const left = (missing.get(user) ?? 0) - 1
      missing.set(user, left)
      if (left === 0) ordered.push(user)
    }
  }
  const done = new Set(ordered)
  return {ordered, circular: ids.filter((id) => !done.has(id))}
}
