/** A function that works each answer out once. */
export function memo<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, {readonly value: Value}>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found.value
    const value = work(key)
    known.set(key, {value})
    return value
  }
}

/** The same for work that needs nothing. */
export function once<Value>(work: () => Value): () => Value {
  let known: {readonly value: Value} | undefined
  return () => (known ??= {value: work()}).value
}
