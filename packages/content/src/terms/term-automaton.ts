import {after, endOfWord, kindAt, SPACE, WORD} from './character-kind.ts'
import {fold} from './fold.ts'
import {Terminal, type TermForm} from './terminal.ts'
import {Transitions} from './transitions.ts'
import {WordTable} from './word-table.ts'

/** A form found in a text: `[start, end)` in UTF-16 units. */
export interface TermMatch<Target> {
  readonly start: number
  readonly end: number
  readonly target: Target
}

const ROOT = 0
const NONE = -1

/**
 * Finds many terms in a text in one pass over it: an Aho–Corasick automaton whose letters are words
 * and signs, so that only whole words match and the number of terms does not matter.
 *
 * Of overlapping terms the one that starts first is found, of those the longest. Of two targets for
 * the same form the first given is found.
 */
export class TermAutomaton<Target extends object> {
  readonly #words: WordTable
  readonly #next: Transitions
  readonly #terminals: (Terminal<Target> | undefined)[] = [undefined]
  readonly #parents: number[] = [ROOT]
  readonly #lastWords: number[] = [NONE]
  readonly #depths: number[] = [0]
  /** The longest proper suffix of a state that is a state itself. */
  readonly #fallbacks: Int32Array
  /** The longest suffix of a state where a form ends, the state itself included. */
  readonly #ends: Int32Array
  // Of the text at hand, by the number of the word or sign: where it stands, and the longest term
  // that starts with it. Kept from text to text, because most texts are short and there are many.
  readonly #starts: number[] = []
  readonly #stops: number[] = []
  readonly #longest: number[] = []

  constructor(forms: readonly TermForm<Target>[]) {
    const pieces = forms.map((form) => cut(form.text))
    const words = new Set(pieces.flatMap((list) => list.map(({folded}) => folded)))
    this.#words = new WordTable(words)
    const most = pieces.reduce((sum, list) => sum + list.length, 0)
    this.#next = new Transitions(most, words.size)
    for (const [at, form] of forms.entries()) this.#add(form, pieces[at] ?? [])
    this.#fallbacks = new Int32Array(this.#parents.length)
    this.#ends = new Int32Array(this.#parents.length).fill(NONE)
    this.#connect()
  }

  /** Terms of the text in order, none overlapping another. */
  find(text: string): TermMatch<Target>[] {
    const words = this.#words
    let state = ROOT
    let pieces = 0
    for (let at = 0; at < text.length;) {
      if (kindAt(text, at) === SPACE) {
        at++
        continue
      }
      const word = words.readAt(text, at)
      this.#starts[pieces] = at
      this.#stops[pieces] = words.end
      this.#longest[pieces] = NONE
      state = word === NONE ? ROOT : this.#step(state, word)
      if (state !== ROOT) this.#noteEnds(state, pieces, text)
      pieces++
      at = words.end
    }
    return this.#leftmost(pieces, text)
  }

  #noteEnds(state: number, piece: number, text: string): void {
    let ended = this.#ends[state] ?? NONE
    while (ended !== NONE) {
      const first = piece + 1 - (this.#depths[ended] ?? 0)
      // Ends come in order, so of one start the last is the longest.
      if (this.#targetAt(ended, first, text) !== undefined) this.#longest[first] = ended
      ended = this.#ends[this.#fallbacks[ended] ?? ROOT] ?? NONE
    }
  }

  #leftmost(pieces: number, text: string): TermMatch<Target>[] {
    const matches: TermMatch<Target>[] = []
    for (let piece = 0; piece < pieces;) {
      const ended = this.#longest[piece] ?? NONE
      const target = ended === NONE ? undefined : this.#targetAt(ended, piece, text)
      const next = target === undefined ? piece + 1 : piece + (this.#depths[ended] ?? 0)
      if (target !== undefined) {
        const start = this.#starts[piece] ?? 0
        matches.push({start, end: this.#stops[next - 1] ?? 0, target})
      }
      piece = next
    }
    return matches
  }

  #targetAt(ended: number, first: number, text: string): Target | undefined {
    const last = first + (this.#depths[ended] ?? 0) - 1
    return this.#terminals[ended]?.targetAt(text, this.#starts[first] ?? 0, this.#stops[last] ?? 0)
  }

  #add(form: TermForm<Target>, pieces: readonly Piece[]): void {
    if (pieces.length === 0) return
    let state = ROOT
    for (const {folded} of pieces) state = this.#stateAfter(state, folded)
    const terminal = (this.#terminals[state] ??= new Terminal<Target>())
    terminal.add(
      form,
      pieces.some((piece) => piece.isSign),
    )
  }

  #stateAfter(state: number, folded: string): number {
    const word = this.#words.readAt(folded, 0)
    const known = this.#next.get(state, word)
    if (known !== NONE) return known
    const made = this.#parents.push(state) - 1
    this.#lastWords.push(word)
    this.#terminals.push(undefined)
    this.#depths.push((this.#depths[state] ?? 0) + 1)
    this.#next.set(state, word, made)
    return made
  }

  #connect(): void {
    const byDepth = this.#parents.keys().toArray()
    byDepth.sort((a, b) => (this.#depths[a] ?? 0) - (this.#depths[b] ?? 0))
    for (const state of byDepth) {
      if (state === ROOT) continue
      const parent = this.#parents[state] ?? ROOT
      const word = this.#lastWords[state] ?? NONE
      const fallback = parent === ROOT ? ROOT : this.#step(this.#fallbacks[parent] ?? ROOT, word)
      this.#fallbacks[state] = fallback
      this.#ends[state] =
        this.#terminals[state] === undefined ? (this.#ends[fallback] ?? NONE) : state
    }
  }

  #step(from: number, word: number): number {
    let state = from
    for (;;) {
      const next = this.#next.get(state, word)
      if (next !== NONE) return next
      if (state === ROOT) return ROOT
      state = this.#fallbacks[state] ?? ROOT
    }
  }
}

interface Piece {
  readonly folded: string
  readonly isSign: boolean
}

/** A form cut into words and signs. */
function cut(text: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at)
    const end = kind === WORD ? endOfWord(text, at) : after(text, at)
    const folded = kind === SPACE ? '' : fold(text.slice(at, end))
    if (folded !== '') pieces.push({folded, isSign: kind !== WORD})
    at = end
  }
  return pieces
}
