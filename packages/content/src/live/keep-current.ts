import type {Keep} from '../memo.ts'
import {Derived} from './reactive.ts'

function memo<Key, Value>(work: (key: Key, previous?: Value) => Value): (key: Key) => Value {
  const known = new Map<Key, Derived<Value>>()
  return (key) => {
    let answer = known.get(key)
    if (answer === undefined) {
      answer = new Derived<Value>((previous) => work(key, previous))
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
