/** How many facets it can count at first. */
const FIRST_ROOM = 1024

/**
 * The facets that renderings recorded, as numbers: a site of ten thousand pages records a million,
 * of which a tenth are different. The number of one that no file reads any more is given anew.
 */
export class FacetTable {
  readonly #numbers = new Map<string, number>()
  readonly #keys: (string | undefined)[] = []
  readonly #free: number[] = []
  /** How many files read each; only of those that are told to be used. */
  #uses = new Uint32Array(FIRST_ROOM)
  #left: number[] = []

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
        number = this.#free.pop() ?? this.#keys.length
        this.#numbers.set(key, number)
        this.#keys[number] = key
      }
      numbers[at] = number
      at += 1
    }
    return numbers
  }

  /** One more file reads these. */
  use(numbers: Uint32Array): void {
    if (this.#uses.length < this.#keys.length) {
      const uses = new Uint32Array(this.#keys.length * 2)
      uses.set(this.#uses)
      this.#uses = uses
    }
    for (const number of numbers) this.#uses[number] = (this.#uses[number] ?? 0) + 1
  }

  /** One file less reads these. */
  leave(numbers: Uint32Array): void {
    for (const number of numbers) {
      const left = (this.#uses[number] ?? 1) - 1
      this.#uses[number] = left
      if (left === 0) this.#left.push(number)
    }
  }

  /** Forgets what no file reads any more, and tells what it was. */
  unused(): readonly string[] {
    const forgotten: string[] = []
    for (const number of this.#left) {
      const key = this.#keys[number]
      if (this.#uses[number] !== 0 || key === undefined) continue
      this.#keys[number] = undefined
      this.#numbers.delete(key)
      this.#free.push(number)
      forgotten.push(key)
    }
    this.#left = []
    return forgotten
  }

  /** Every facet, in the order of the numbers. */
  keys(): readonly string[] {
    return [...this.#numbers.keys()]
  }

  /** A flag for each number, set for those of the given facets. */
  flagsOf(keys: Iterable<string>): Uint8Array {
    const flags = new Uint8Array(this.#keys.length)
    for (const key of keys) {
      const number = this.#numbers.get(key)
      if (number !== undefined) flags[number] = 1
    }
    return flags
  }

  /** Forgets everything; numbers given out before mean nothing any more. */
  clear(): void {
    this.#numbers.clear()
    this.#keys.length = 0
    this.#free.length = 0
    this.#left = []
    this.#uses.fill(0)
  }
}

/** Whether any of a file's facets carries a flag. */
export const isFlagged = (facets: Uint32Array, flags: Uint8Array): boolean => {
  for (let at = 0; at < facets.length; at += 1) {
    if (flags[facets[at] ?? 0] === 1) return true
  }
  return false
}
