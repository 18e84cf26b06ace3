import {isWordAt, isWordBefore} from './character-kind.ts'
import {fold, settle} from './fold.ts'

/** One way a term may be written, and what it stands for. */
export interface TermForm<Target> {
  readonly text: string
  /** Whether capitals must match. */
  readonly exact: boolean
  readonly target: Target
}

/** The forms that read the same word by word, and what each stands for. */
export class Terminal<Target> {
  /** For forms of words alone, in any capitals: nothing has to be looked at again. */
  #plain: Target | undefined
  /** For forms with signs, by how they are written. */
  #spelled: Map<string, Target> | undefined
  /** For forms whose capitals matter, by how they are written. */
  #exact: Map<string, Target> | undefined

  /** @param plain - what a form of words alone already stands for */
  constructor(plain?: Target) {
    this.#plain = plain
  }

  /** Adds a form; of two that cannot be told apart the first stays. */
  add(form: TermForm<Target>, hasSigns: boolean): void {
    if (form.exact) this.#exact = withFirst(this.#exact, settle(form.text), form.target)
    else if (hasSigns) this.#spelled = withFirst(this.#spelled, fold(form.text), form.target)
    else this.#plain ??= form.target
  }

  /** What the text at `[start, end)` stands for, if it is one of the forms and no part of a word. */
  targetAt(text: string, start: number, end: number): Target | undefined {
    if (this.#exact === undefined && this.#spelled === undefined) return this.#plain
    if (!isWhole(text, start, end)) return this.#plain
    const found = text.slice(start, end)
    return this.#exact?.get(settle(found)) ?? this.#spelled?.get(fold(found)) ?? this.#plain
  }
}

function withFirst<Target>(
  known: Map<string, Target> | undefined,
  key: string,
  target: Target,
): Map<string, Target> {
  const map = known ?? new Map<string, Target>()
  if (!map.has(key)) map.set(key, target)
  return map
}

/** Words are whole by themselves; ".NET" and "C++" must not touch a word either. */
function isWhole(text: string, start: number, end: number): boolean {
  const touchesBefore = !isWordAt(text, start) && isWordBefore(text, start)
  const touchesAfter = !isWordBefore(text, end) && isWordAt(text, end)
  return !touchesBefore && !touchesAfter
}
