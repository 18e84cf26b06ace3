import {isWordAt, isWordBefore, settle, tokenize} from './tokenize.ts'

/** One way a term may be written, and what it stands for. */
export interface TermForm<Target> {
  readonly text: string
  /** Whether capitals must match. */
  readonly exact: boolean
  readonly target: Target
}

/** A form found in a text: `[start, end)` in UTF-16 units. */
export interface TermMatch<Target> {
  readonly start: number
  readonly end: number
  readonly target: Target
}

interface Terminal<Target> {
  readonly length: number
  any: {readonly target: Target} | undefined
  readonly exact: Map<string, {readonly target: Target}>
}

const ROOT = 0

/**
 * Finds many terms in a text in one pass over it: an Aho–Corasick automaton whose letters are
 * words, so that only whole words match and the number of terms does not matter.
 *
 * Of overlapping terms the one that starts first is found, of those the longest. Of two targets for
 * the same form the first given is found.
 */
export class TermAutomaton<Target> {
  readonly #words = new Map<string, number>()
  /** From state and word to the next state; one map, because most states have one way on. */
  readonly #next = new Map<number, number>()
  readonly #terminals = new Map<number, Terminal<Target>>()
  readonly #parents: number[] = [ROOT]
  readonly #lastWords: number[] = [-1]
  readonly #depths: number[] = [0]
  /** The longest proper suffix of a state that is a state itself. */
  readonly #fallbacks: Int32Array
  /** The longest suffix of a state where a form ends, the state itself included; -1 for none. */
  readonly #ends: Int32Array
  readonly #wordCount: number

  constructor(forms: readonly TermForm<Target>[]) {
    const spelled = forms.map((form) => [...tokenize(form.text.trim())].map(({folded}) => folded))
    for (const word of spelled.flat()) {
      if (!this.#words.has(word)) this.#words.set(word, this.#words.size)
    }
    this.#wordCount = this.#words.size
    for (const [at, form] of forms.entries()) this.#add(form, spelled[at] ?? [])
    this.#fallbacks = new Int32Array(this.#parents.length)
    this.#ends = new Int32Array(this.#parents.length).fill(-1)
    this.#connect()
  }

  /** Terms of the text in order, none overlapping another. */
  find(text: string): TermMatch<Target>[] {
    const starts: number[] = []
    const found = new Map<number, TermMatch<Target>>()
    let state = ROOT
    for (const token of tokenize(text)) {
      starts.push(token.start)
      state = this.#step(state, token.folded)
      for (
        let end = this.#endOf(state);
        end !== -1;
        end = this.#endOf(this.#fallbacks[end] ?? ROOT)
      ) {
        const match = this.#matchAt(end, starts, token.end, text)
        // Later ends are longer, so of one start the last match is the longest.
        if (match !== undefined) found.set(match.start, match)
      }
    }
    return leftmost([...found.values()])
  }

  #add(form: TermForm<Target>, words: readonly string[]): void {
    if (words.length === 0) return
    let state = ROOT
    for (const word of words) state = this.#stateAfter(state, this.#words.get(word) ?? -1)
    const terminal = this.#terminals.get(state) ?? {
      length: words.length,
      any: undefined,
      exact: new Map<string, {readonly target: Target}>(),
    }
    this.#terminals.set(state, terminal)
    const {target} = form
    const capitals = settle(form.text.trim())
    if (!form.exact) terminal.any ??= {target}
    else if (!terminal.exact.has(capitals)) terminal.exact.set(capitals, {target})
  }

  #stateAfter(state: number, word: number): number {
    const key = state * this.#wordCount + word
    const known = this.#next.get(key)
    if (known !== undefined) return known
    const made = this.#parents.length
    this.#next.set(key, made)
    this.#parents.push(state)
    this.#lastWords.push(word)
    this.#depths.push((this.#depths[state] ?? 0) + 1)
    return made
  }

  #connect(): void {
    const byDepth = this.#parents.keys().toArray()
    byDepth.sort((a, b) => (this.#depths[a] ?? 0) - (this.#depths[b] ?? 0))
    for (const state of byDepth) {
      if (state === ROOT) continue
      const parent = this.#parents[state] ?? ROOT
      const word = this.#lastWords[state] ?? -1
      const fallback = parent === ROOT ? ROOT : this.#walk(this.#fallbacks[parent] ?? ROOT, word)
      this.#fallbacks[state] = fallback
      this.#ends[state] = this.#terminals.has(state) ? state : (this.#ends[fallback] ?? -1)
    }
  }

  #step(state: number, word: string): number {
    const known = this.#words.get(word)
    return known === undefined ? ROOT : this.#walk(state, known)
  }

  #walk(from: number, word: number): number {
    let state = from
    for (;;) {
      const next = this.#next.get(state * this.#wordCount + word)
      if (next !== undefined) return next
      if (state === ROOT) return ROOT
      state = this.#fallbacks[state] ?? ROOT
    }
  }

  #endOf(state: number): number {
    return this.#ends[state] ?? -1
  }

  #matchAt(
    end: number,
    starts: readonly number[],
    textEnd: number,
    text: string,
  ): TermMatch<Target> | undefined {
    const terminal = this.#terminals.get(end)
    const start = terminal && starts[starts.length - terminal.length]
    if (terminal === undefined || start === undefined) return undefined
    if (!isWhole(text, start, textEnd)) return undefined
    const spelled = terminal.exact.size === 0 ? '' : settle(text.slice(start, textEnd))
    const meant = terminal.exact.get(spelled) ?? terminal.any
    return meant && {start, end: textEnd, target: meant.target}
  }
}

/** Words are whole by themselves; ".NET" and "C++" must not touch a word either. */
function isWhole(text: string, start: number, end: number): boolean {
  const opens = !isWordAt(text, start) && isWordBefore(text, start)
  const closes = !isWordBefore(text, end) && isWordAt(text, end)
  return !opens && !closes
}

function leftmost<Target>(matches: TermMatch<Target>[]): TermMatch<Target>[] {
  let from = 0
  return matches
    .sort((a, b) => a.start - b.start)
    .filter((match) => {
      if (match.start < from) return false
      from = match.end
      return true
    })
}
