import {after, ASCII_KINDS, endOfWord, kindAt, WORD} from './character-kind.ts'
import {fold} from './fold.ts'

const EMPTY = 0
const HYPHEN = 0x2d
const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Small letters of ASCII by code. */
const SMALL = Uint8Array.from({length: 128}, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
)

/** Numbers for words and signs, read where they stand in a text without cutting them out of it. */
export class WordTable {
  /** Where the word ends that was read last. */
  end = 0
  /** The letters of all words in a row, and where each word starts: memory that is read together. */
  readonly #letters: Uint16Array
  readonly #starts: Int32Array
  readonly #slots: Int32Array
  readonly #mask: number

  /** @param words - folded, in any number */
  constructor(words: ReadonlySet<string>) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, words.size * 2)))
    this.#slots = new Int32Array(size).fill(EMPTY)
    this.#mask = size - 1
    const list = [...words]
    this.#starts = new Int32Array(list.length + 1)
    this.#letters = new Uint16Array(list.reduce((sum, word) => sum + word.length, 0))
    for (const [number, word] of list.entries()) this.#add(word, number)
  }

  /**
   * The number of the word or sign that starts at an offset, however it is capitalised; -1 if the
   * table does not hold it. Sets {@link end} either way.
   */
  readAt(text: string, start: number): number {
    let at = start
    let hash = FNV_START
    let code = text.charCodeAt(at)
    // One pass over the letters does for nearly every word; what is not ASCII is folded first.
    while (code < 128) {
      if (code === HYPHEN && at > start) {
        const next = text.charCodeAt(at + 1)
        if (next > 127) return this.#readFolded(text, start)
        if (ASCII_KINDS[next] !== WORD) break
      } else if (ASCII_KINDS[code] !== WORD) break
      hash = Math.imul(hash ^ (SMALL[code] ?? 0), FNV_PRIME)
      at++
      if (at === text.length) break
      code = text.charCodeAt(at)
    }
    if (code > 127) return this.#readFolded(text, start)
    if (at === start) {
      at++
      hash = Math.imul(hash ^ code, FNV_PRIME)
    }
    this.end = at
    return this.#find(hash, text, start, at)
  }

  #add(word: string, number: number): void {
    const start = this.#starts[number] ?? 0
    for (let at = 0; at < word.length; at++) this.#letters[start + at] = word.charCodeAt(at)
    this.#starts[number + 1] = start + word.length
    let slot = slotOf(hashOf(word), this.#mask)
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & this.#mask
    this.#slots[slot] = number + 1
  }

  #readFolded(text: string, start: number): number {
    this.end = kindAt(text, start) === WORD ? endOfWord(text, start) : after(text, start)
    const folded = fold(text.slice(start, this.end))
    return this.#find(hashOf(folded), folded, 0, folded.length)
  }

  #find(hash: number, text: string, start: number, end: number): number {
    let slot = slotOf(hash, this.#mask)
    for (;;) {
      const number = this.#slots[slot] ?? EMPTY
      if (number === EMPTY) return -1
      if (this.#isWord(number - 1, text, start, end)) return number - 1
      slot = (slot + 1) & this.#mask
    }
  }

  #isWord(number: number, text: string, start: number, end: number): boolean {
    const first = this.#starts[number] ?? 0
    if ((this.#starts[number + 1] ?? 0) - first !== end - start) return false
    for (let at = 0; at < end - start; at++) {
      const code = text.charCodeAt(start + at)
      if (this.#letters[first + at] !== (code < 128 ? SMALL[code] : code)) return false
    }
    return true
  }
}

const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask

function hashOf(folded: string): number {
  let hash = FNV_START
  for (let at = 0; at < folded.length; at++) {
    hash = Math.imul(hash ^ folded.charCodeAt(at), FNV_PRIME)
  }
  return hash
}
