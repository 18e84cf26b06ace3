/**
 * Lets evaluations happen one per turn of the event loop, so that whatever else has arrived in the
 * meantime, such as a write, waits for one of them and not for all.
 */
export class Turns {
  readonly #waiting: (() => void)[] = []
  #isTaken = false

  /** Resolves when it is the caller's turn. */
  async next(): Promise<void> {
    if (this.#isTaken) {
      const {promise, resolve} = Promise.withResolvers<void>()
      this.#waiting.push(resolve)
      await promise
    }
    this.#isTaken = true
    setImmediate(() => this.#passOn())
  }

  #passOn(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#isTaken = false
    else next()
  }
}
