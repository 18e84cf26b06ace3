import {after, ASCII_KINDS, endOfWord, kindAt, SPACE, WORD} from './character-kind.ts'
import {fold} from './fold.ts'

// Hash, number and the place of the letters stand side by side: one look at memory finds them all.
const WIDTH = 4
const NUMBER_AT = 1
const LETTERS_AT = 2
const EMPTY = 0
const NONE = -1
const HYPHEN = 0x2d
const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Small letters of ASCII by code; 0 for what stands in no word, and for all that is not ASCII. */
const LETTERS = Uint8Array.from({length: 0x10000}, (_, code) =>
  ASCII_KINDS[code] === WORD ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
)

/** Cuts texts into words and signs, and numbers them where they stand. */
export class WordTable {
  /** How many pieces the text has that was cut last. */
  count = 0
  /** Which word or sign each piece is; -1 for one that the table does not hold. */
  numbers = new Int32Array(0)
  /** Where each piece starts. */
  starts = new Int32Array(0)
  /** Where each piece ends. */
  stops = new Int32Array(0)
  /** The text itself: numbers in a row are read much faster than the characters of a string. */
  #codes = new Uint16Array(0)
  #bytes = Buffer.alloc(0)
  readonly #words: ReadonlyMap<string, number>
  /** The letters of all words in a row, each after its length. */
  readonly #letters: Uint16Array
  readonly #slots: Int32Array
  readonly #mask: number

  /** @param words - folded, numbered from 0 in their order */
  constructor(words: ReadonlyMap<string, number>) {
    this.#words = words
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, words.size * 2)))
    this.#slots = new Int32Array(size * WIDTH).fill(EMPTY)
    this.#mask = size - 1
    // Place 0 stays free, because it marks a slot that is.
    let place = 1
    for (const word of words.keys()) place += 1 + word.length
    this.#letters = new Uint16Array(place)
    place = 1
    for (const [word, number] of words) {
      this.#add(word, number, place)
      place += 1 + word.length
    }
    this.#makeRoom(1024)
  }

  /** Cuts a text, however it is capitalised. Keeps nothing of the text that was cut before. */
  cut(text: string): void {
    const {length} = text
    if (length + 2 > this.#codes.length) this.#makeRoom(length + 2)
    this.#bytes.write(text, 'utf16le')
    const codes = this.#codes
    // No word, twice: a hyphen is read together with what follows it.
    codes[length] = 0
    codes[length + 1] = 0
    this.count = 0
    for (let at = 0; at < length;) {
      const start = at
      let hash = FNV_START
      let code = codes[at] ?? 0
      for (let letter = LETTERS[code] ?? 0; letter !== 0;) {
        hash = Math.imul(hash ^ letter, FNV_PRIME)
        code = codes[++at] ?? 0
        letter = LETTERS[code] ?? 0
        // A hyphen inside a word belongs to it.
        if (code === HYPHEN && LETTERS[codes[at + 1] ?? 0]) letter = HYPHEN
      }
      // What is not ASCII, or goes on with it, is folded first.
      if (code > 127 || (code === HYPHEN && (codes[at + 1] ?? 0) > 127 && at > start)) {
        at = this.#readFolded(text, start)
      } else if (at > start) {
        this.#note(this.#find(hash, start, at), start, at)
      } else {
        at++
        if (ASCII_KINDS[code] === SPACE) continue
        this.#note(this.#find(Math.imul(hash ^ code, FNV_PRIME), start, at), start, at)
      }
    }
  }

  #makeRoom(length: number): void {
    const size = 2 ** Math.ceil(Math.log2(length))
    this.#codes = new Uint16Array(size)
    this.#bytes = Buffer.from(this.#codes.buffer)
    this.numbers = new Int32Array(size)
    this.starts = new Int32Array(size)
    this.stops = new Int32Array(size)
  }

  #add(word: string, number: number, place: number): void {
    let hash = FNV_START
    this.#letters[place] = word.length
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      this.#letters[place + 1 + at] = code
      hash = Math.imul(hash ^ code, FNV_PRIME)
    }
    let at = (hash ^ (hash >>> 15)) & this.#mask
    while (this.#slots[at * WIDTH + LETTERS_AT] !== EMPTY) at = (at + 1) & this.#mask
    this.#slots[at * WIDTH] = hash
    this.#slots[at * WIDTH + NUMBER_AT] = number
    this.#slots[at * WIDTH + LETTERS_AT] = place
  }

  #note(number: number, start: number, stop: number): void {
    const at = this.count++
    this.numbers[at] = number
    this.starts[at] = start
    this.stops[at] = stop
  }

  /** Reads a word or sign that may hold anything; gives the offset after it. */
  #readFolded(text: string, start: number): number {
    const kind = kindAt(text, start)
    const end = kind === WORD ? endOfWord(text, start) : after(text, start)
    if (kind === SPACE) return end
    this.#note(this.#words.get(fold(text.slice(start, end))) ?? NONE, start, end)
    return end
  }

  #find(hash: number, start: number, end: number): number {
    let at = (hash ^ (hash >>> 15)) & this.#mask
    for (;;) {
      const slot = at * WIDTH
      const place = this.#slots[slot + LETTERS_AT] ?? EMPTY
      if (place === EMPTY) return NONE
      if (this.#slots[slot] === hash && this.#isWord(place, start, end)) {
        return this.#slots[slot + NUMBER_AT] ?? NONE
      }
      at = (at + 1) & this.#mask
    }
  }

  /** Whether the word at a place is what stands in the text; a sign has no other form. */
  #isWord(place: number, start: number, end: number): boolean {
    const length = end - start
    if (this.#letters[place] !== length) return false
    for (let at = 0; at < length; at++) {
      const code = this.#codes[start + at] ?? 0
      if (this.#letters[place + 1 + at] !== (LETTERS[code] || code)) return false
    }
    return true
  }
}
