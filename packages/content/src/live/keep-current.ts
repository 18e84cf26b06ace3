import type {Keep} from '../memo.ts'
import {Derived} from './reactive.ts'

/** Answers that somebody depended on, and nobody may any more. */
let forsaken: {leave(): void}[] = []

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
    forsaken.push(this)
  }
}

/** Lets go of every answer that only what is forgotten by now depended on. */
export function forgetForsaken(): void {
  while (forsaken.length > 0) {
    const some = forsaken
    forsaken = []
    for (const one of some) one.leave()
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
