/**
 * A set of numbers below some limit that is cleared often: each number remembers the round it was
 * added in, so that clearing is counting.
 */
export class EntrySet {
  readonly #rounds: Uint32Array
  #round = 1

  constructor(limit: number) {
    this.#rounds = new Uint32Array(limit)
  }

  clear(): void {
    this.#round++
    if (this.#round < 0xffffffff) return
    this.#rounds.fill(0)
    this.#round = 1
  }

  add(entry: number): void {
    this.#rounds[entry] = this.#round
  }

  has(entry: number): boolean {
    return this.#rounds[entry] === this.#round
  }
}
