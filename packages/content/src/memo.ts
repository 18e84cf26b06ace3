/** How answers are kept that were worked out once. */
export interface Keep {
  /**
   * A function that works each answer out once.
   *
   * @param work - gets the answer of last time too, where there was one
   */
  readonly memo: <Key extends string, Value>(
    work: (key: Key, previous?: Value) => Value,
  ) => (key: Key) => Value
  /** The same for work that needs nothing. */
  readonly once: <Value>(work: () => Value) => () => Value
  /** As `memo`, for what is large and read by one page: kept only where that page is made again. */
  readonly lasting: Keep['memo']
}

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

/** Keeps every answer for good: for documents that do not change. */
export const forGood: Keep = {memo, once, lasting: (work) => (key) => work(key)}
