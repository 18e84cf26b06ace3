/** Whether two answers are one to whoever reads them; cheap where they share what did not change. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && sameLists(a, b)
  if (Array.isArray(b) || !isPlain(a) || !isPlain(b)) return false
  return sameFields(a, b)
}

function sameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (!same(a[at], b[at])) return false
  return true
}

// A field that is undefined is none: nobody who reads can tell, and neither can a hash.
function sameFields(a: object, b: object): boolean {
  for (const key in a) if (!same(Reflect.get(a, key), Reflect.get(b, key))) return false
  for (const key in b) {
    if (Reflect.get(b, key) !== undefined && Reflect.get(a, key) === undefined) return false
  }
  return true
}

/** Maps, sets and what has a class of its own are only ever the same as themselves. */
const isPlain = (value: object): boolean => {
  const made = Object.getPrototypeOf(value)
  return made === Object.prototype || made === null
}
