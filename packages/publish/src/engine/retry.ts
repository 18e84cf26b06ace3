/** How long until what failed is tried again for the first time, and at most, in milliseconds. */
const FIRST = 1000
const LONGEST = 60_000

/** Tries again what failed, after twice as long each time. */
export class Retry {
  readonly #work: () => void
  #timer: NodeJS.Timeout | undefined
  #after = FIRST

  constructor(work: () => void) {
    this.#work = work
  }

  /** It failed: tries again some time from now. */
  later(): void {
    this.cancel()
    this.#timer = setTimeout(this.#work, this.#after)
    this.#after = Math.min(this.#after * 2, LONGEST)
  }

  /** It is being tried, or is not to be any more. */
  cancel(): void {
    clearTimeout(this.#timer)
  }

  /** It went well: what fails next is tried again soon. */
  wentWell(): void {
    this.#after = FIRST
  }
}
