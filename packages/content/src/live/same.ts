/** Whether two answers are one to whoever reads them; cheap where they share what did not change. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && sameLists(a, b)
  if (a instanceof Int32Array) {
    return b instanceof Int32Array && a.length === b.length && a.every((one, at) => one === b[at])
  }
  if (a instanceof Map) return b instanceof Map && sameLists([...a].flat(), [...b].flat())
  if (Array.isArray(b) || !isPlain(a) || !isPlain(b)) return false
  return sameFields(a, b)
}

function sameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (!same(a[at], b[at])) return false
  return true
}

// The order of fields counts, as it does in the hash of an answer; a field that is undefined is none.
function sameFields(a: object, b: object): boolean {
  const others = Object.entries(b).values()
  const next = (): readonly [string, unknown] | undefined => {
    for (const entry of others) if (entry[1] !== undefined) return entry
    return undefined
  }
  for (const [key, value] of Object.entries(a)) {
    if (value === undefined) continue
    const other = next()
    if (other === undefined || other[0] !== key || !same(value, other[1])) return false
  }
  return next() === undefined
}

/** What has a class of its own is only ever the same as itself. */
const isPlain = (value: object): boolean => {
  const made = Object.getPrototypeOf(value)
  return made === Object.prototype || made === null
}
