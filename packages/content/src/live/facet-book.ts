import type {View} from '../view.ts'
import {askAgain, hashAnswer} from '../view/facet.ts'
import {Derived} from './reactive.ts'

/** Stands for the answer to a key that is none: of another version, or of a language that is gone. */
const NO_FACET: unique symbol = Symbol('no facet')

/** Answers that only one page reads, and that are larger than their hash. */
const HASHED: ReadonlySet<string> = new Set(['citations', 'termLinks', 'placeOf'])

/** Every facet that any page has read, and which of them have another answer since when. */
export class FacetBook {
  readonly #facets = new Map<string, Facet>()
  readonly #languages: () => readonly string[]
  readonly #viewOf: (language: string) => View
  #suspects: Facet[] = []
  #changed: Set<string> | undefined

  constructor(languages: () => readonly string[], viewOf: (language: string) => View) {
    this.#languages = languages
    this.#viewOf = viewOf
  }

  /** Writes a facet down, to be told when its answer changes; gives its key as it is kept here. */
  note(key: string): Facet {
    let facet = this.#facets.get(key)
    if (facet === undefined) {
      facet = new Facet(key, () => this.#ask(key), this.#suspect)
      this.#facets.set(key, facet)
    }
    facet.refresh()
    return facet
  }

  hashOf(key: string): string | undefined {
    return this.#facets.get(key)?.hash() ?? hashOf(this.#ask(key))
  }

  /** Forgets facets that no page reads any more. */
  forget(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#facets.get(key)?.forget()
      this.#facets.delete(key)
    }
  }

  /** Whether a facet has another answer since {@link begin}; one that nobody wrote down may have. */
  isChanged(key: string): boolean {
    const facet = this.#facets.get(key)
    if (facet === undefined) return true
    facet.refresh()
    return facet.isChanged
  }

  /** Every facet with another answer since {@link begin}. */
  changed(): ReadonlySet<string> {
    this.#changed ??= new Set()
    for (const facet of this.#suspects) {
      if (this.#facets.get(facet.key) !== facet) continue
      facet.refresh()
      if (facet.isChanged) this.#changed.add(facet.key)
    }
    return this.#changed
  }

  /** Begins to note changes anew, and gives those there were until now. */
  begin(): ReadonlySet<string> {
    const changed = this.changed()
    for (const facet of this.#suspects) facet.isChanged = false
    this.#suspects = []
    this.#changed = undefined
    return changed
  }

  readonly #suspect = (facet: Facet): void => {
    this.#suspects.push(facet)
  }

  #ask(key: string): unknown {
    const asked = askAgain(key, this.#languages(), this.#viewOf)
    return asked === undefined ? NO_FACET : asked.answer
  }
}

const hashOf = (answer: unknown): string | undefined =>
  answer === NO_FACET ? undefined : hashAnswer(answer)

const isHashed = (key: string): boolean => HASHED.has(key.split('"')[3] ?? '')

/** A facet that some page has read. */
export class Facet extends Derived<unknown> {
  readonly key: string
  isChanged = false
  readonly #isHashed: boolean
  readonly #suspect: (facet: Facet) => void
  #hash: string | undefined

  constructor(key: string, ask: () => unknown, suspect: (facet: Facet) => void) {
    const hashed = isHashed(key)
    super(hashed ? () => hashOf(ask()) : ask)
    this.#isHashed = hashed
    this.key = key
    this.#suspect = suspect
  }

  /** The hash of its answer; undefined for a key that is none. */
  hash(): string | undefined {
    const value = this.refresh()
    if (this.#isHashed) return typeof value === 'string' ? value : undefined
    return (this.#hash ??= hashOf(value))
  }

  protected override onMarked(): void {
    this.#suspect(this)
  }

  protected override onChanged(): void {
    this.isChanged = true
    this.#hash = undefined
  }
}
