import type {Keep} from '../memo.ts'
import {noteForsaken} from './forsaken.ts'
import {Derived} from './reactive.ts'

/** One of the answers that are kept by key. */
class Kept<Value> extends Derived<Value> {
  readonly #drop: () => void

  constructor(work: (previous: Value | undefined) => Value, drop: () => void) {
    super(work)
    this.#drop = drop
  }

  /** Lets go of it, if nobody has come to depend on it since. */
  leave(): void {
    if (!this.isForsaken) return
    this.#drop()
    this.forget()
  }

  protected override onForsaken(): void {
    noteForsaken(this)
  }
}

function memo<Key, Value>(work: (key: Key, previous?: Value) => Value): (key: Key) => Value {
  const known = new Map<Key, Kept<Value>>()
  return (key) => {
    let answer = known.get(key)
    if (answer === undefined) {
      answer = new Kept<Value>(
        (previous) => work(key, previous),
        () => known.delete(key),
      )
      known.set(key, answer)
    }
    return answer.get()
  }
}

function once<Value>(work: () => Value): () => Value {
  const answer = new Derived<Value>(work)
  return () => answer.get()
}

/** Keeps every answer until something that it was worked out from is another. */
export const currentOnly: Keep = {memo, once, lasting: memo}
