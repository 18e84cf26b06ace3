const NONE = -1
const ROOT = 0
// State, word and target stand side by side, so that one look at memory finds all three.
const WIDTH = 4
const WORD_AT = 1
const TARGET_AT = 2

/** Where a state goes by a word: a table of numbers, because a large glossary has many states. */
export class Transitions {
  readonly #slots: Int32Array
  readonly #mask: number
  /** The first state is asked most of all, so it has a table of its own. */
  readonly #first: Int32Array

  /**
   * @param most - how many transitions there can be
   * @param words - how many words there are
   */
  constructor(most: number, words: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, most * 2)))
    this.#slots = new Int32Array(size * WIDTH).fill(NONE)
    this.#mask = size - 1
    this.#first = new Int32Array(words).fill(NONE)
  }

  /** The next state; -1 if there is none. */
  get(state: number, word: number): number {
    if (state === ROOT) return this.#first[word] ?? NONE
    return this.#slots[this.#slotOf(state, word) + TARGET_AT] ?? NONE
  }

  set(state: number, word: number, target: number): void {
    if (state === ROOT) {
      this.#first[word] = target
      return
    }
    const slot = this.#slotOf(state, word)
    this.#slots[slot] = state
    this.#slots[slot + WORD_AT] = word
    this.#slots[slot + TARGET_AT] = target
  }

  #slotOf(state: number, word: number): number {
    const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
    let at = (mixed ^ (mixed >>> 15)) & this.#mask
    for (;;) {
      const slot = at * WIDTH
      const found = this.#slots[slot]
      if (found === NONE || (found === state && this.#slots[slot + WORD_AT] === word)) return slot
      at = (at + 1) & this.#mask
    }
  }
}
