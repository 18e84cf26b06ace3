const NONE = -1
// State, word and target stand side by side, so that one look at memory finds all three.
const WIDTH = 4
const WORD_AT = 1
const TARGET_AT = 2
const BITS = 31

/**
 * Where a state goes by a word: tables of numbers, because a large glossary has many states. The
 * state after one word has the number of that word.
 */
export class Transitions {
  readonly #slots: Int32Array
  readonly #mask: number
  /**
   * For each state one bit for every word that it may go on by. Terms rarely go on by the word that
   * follows in a text, and this says so without a look at the large table.
   */
  readonly #mayGoOn: Int32Array
  #states: number

  /**
   * @param most - how many transitions there can be
   * @param words - how many words there are
   */
  constructor(most: number, words: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, most * 2)))
    this.#slots = new Int32Array(size * WIDTH).fill(NONE)
    this.#mask = size - 1
    this.#mayGoOn = new Int32Array(words + most)
    this.#states = words
  }

  /** The next state; -1 if there is none. */
  get(state: number, word: number): number {
    if (((this.#mayGoOn[state] ?? 0) & (1 << (word & BITS))) === 0) return NONE
    return this.#slots[this.#slotOf(state, word) + TARGET_AT] ?? NONE
  }

  /** The next state, made where there is none. */
  after(state: number, word: number): number {
    const known = this.get(state, word)
    if (known !== NONE) return known
    const target = this.#states++
    const slot = this.#slotOf(state, word)
    this.#slots[slot] = state
    this.#slots[slot + WORD_AT] = word
    this.#slots[slot + TARGET_AT] = target
    this.#mayGoOn[state] = (this.#mayGoOn[state] ?? 0) | (1 << (word & BITS))
    return target
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
