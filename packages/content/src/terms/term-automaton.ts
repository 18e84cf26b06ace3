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

const NONE = -1
/** Stands for a target that depends on how the term is written at its place. */
const ASK = -2

/**
 * Finds many terms in a text: an automaton whose letters are words and signs, so that only whole
 * words match and the number of terms does not matter. A text is cut into words once; from each the
 * automaton goes on for as long as some term does, which the limit of a title keeps to few steps.
 *
 * Of overlapping terms the one that starts first is found, of those the longest. Of two targets for
 * the same form the first given is found.
 */
export class TermAutomaton<Target> {
  /** What the forms stand for, each once, in the order they were given. */
  readonly targets: readonly Target[]
  readonly #words: WordTable
  readonly #next: Transitions
  /** By state, where a form ends there: the number of its target, or {@link ASK}. */
  readonly #ends: Int32Array
  /** By state, where a look at the text decides. */
  readonly #asked = new Map<number, Terminal<number>>()

  constructor(forms: readonly TermForm<Target>[]) {
    const words = new Map<string, number>()
    const cuts = forms.map(({text}) => cut(text, words))
    this.#words = new WordTable(words)
    const most = cuts.reduce((sum, {numbers}) => sum + numbers.length, 0)
    this.#next = new Transitions(most, words.size)
    this.#ends = new Int32Array(words.size + most).fill(NONE)
    const targets = new Map<Target, number>()
    for (const [at, form] of forms.entries()) {
      const {numbers = [], hasSigns = false} = cuts[at] ?? {}
      const [first, ...others] = numbers
      if (first === undefined) continue
      const target = targets.get(form.target) ?? targets.size
      targets.set(form.target, target)
      let state = first
      for (const word of others) state = this.#next.after(state, word)
      this.#end(state, {...form, target}, hasSigns)
    }
    this.targets = [...targets.keys()]
  }

  /** Terms of the text in order, none overlapping another. */
  find(text: string): TermMatch<Target>[] {
    const matches: TermMatch<Target>[] = []
    this.scan(text, (start, end, number) => {
      const target = this.targets[number]
      if (target !== undefined) matches.push({start, end, target})
    })
    return matches
  }

  /** The same, told one by one; a target by its number among all {@link targets}. */
  scan(text: string, visit: (start: number, end: number, target: number) => void): void {
    this.#words.cut(text)
    const {count, numbers, starts, stops} = this.#words
    for (let first = 0; first < count;) {
      let state = numbers[first] ?? NONE
      let found = NONE
      let next = first + 1
      for (let last = first; state !== NONE;) {
        const target = this.#targetAt(state, text, starts[first] ?? 0, stops[last] ?? 0)
        last++
        if (target !== NONE) {
          found = target
          next = last
        }
        const word = last < count ? (numbers[last] ?? NONE) : NONE
        state = word === NONE ? NONE : this.#next.get(state, word)
      }
      if (found !== NONE) visit(starts[first] ?? 0, stops[next - 1] ?? 0, found)
      first = next
    }
  }

  #targetAt(state: number, text: string, start: number, end: number): number {
    const target = this.#ends[state] ?? NONE
    if (target !== ASK) return target
    return this.#asked.get(state)?.targetAt(text, start, end) ?? NONE
  }

  #end(state: number, form: TermForm<number>, hasSigns: boolean): void {
    const known = this.#ends[state] ?? NONE
    if (known !== ASK && !form.exact && !hasSigns) {
      // Of two that cannot be told apart the first stays.
      if (known === NONE) this.#ends[state] = form.target
      return
    }
    const terminal = this.#asked.get(state) ?? new Terminal(known === NONE ? undefined : known)
    terminal.add(form, hasSigns)
    this.#asked.set(state, terminal)
    this.#ends[state] = ASK
  }
}

interface Cut {
  /** Of its words and signs. */
  readonly numbers: readonly number[]
  readonly hasSigns: boolean
}

/** Cuts a form into words and signs, and numbers those that are new. */
function cut(text: string, words: Map<string, number>): Cut {
  const numbers: number[] = []
  let hasSigns = false
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at)
    const end = kind === WORD ? endOfWord(text, at) : after(text, at)
    const folded = kind === SPACE ? '' : fold(text.slice(at, end))
    at = end
    if (folded === '') continue
    const number = words.get(folded) ?? words.size
    words.set(folded, number)
    numbers.push(number)
    if (kind !== WORD) hasSigns = true
  }
  return {numbers, hasSigns}
}
