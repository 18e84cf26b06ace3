/**
 * The facets that renderings recorded, as numbers: a site of ten thousand pages records a million,
 * of which a tenth are different.
 */
export class FacetTable {
  readonly #numbers = new Map<string, number>()

  /** How many different facets there are. */
  get size(): number {
    return this.#numbers.size
  }

  /** The numbers of facets, in four bytes each. */
  numbersOf(keys: Iterable<string>, count: number): Uint32Array {
    const numbers = new Uint32Array(count)
    let at = 0
    for (const key of keys) {
      let number = this.#numbers.get(key)
      if (number === undefined) {
        number = this.#numbers.size
        this.#numbers.set(key, number)
      }
      numbers[at] = number
      at += 1
    }
    return numbers
  }

  /** Every facet, in the order of the numbers. */
  keys(): readonly string[] {
    return [...this.#numbers.keys()]
  }

  /** A flag for each number, set for those of the given facets. */
  flagsOf(keys: Iterable<string>): Uint8Array {
    const flags = new Uint8Array(this.#numbers.size)
    for (const key of keys) {
      const number = this.#numbers.get(key)
      if (number !== undefined) flags[number] = 1
    }
    return flags
  }

  /** Forgets everything; numbers given out before mean nothing any more. */
  clear(): void {
    this.#numbers.clear()
  }
}

/** Whether any of a file's facets carries a flag. */
export const isFlagged = (facets: Uint32Array, flags: Uint8Array): boolean => {
  for (let at = 0; at < facets.length; at += 1) {
    if (flags[facets[at] ?? 0] === 1) return true
  }
  return false
}
