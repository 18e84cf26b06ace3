/** A function that works its answer out when it is first asked. */
export const once = <Value>(work: () => Value): (() => Value) => {
  let known: {readonly value: Value} | undefined
  return () => (known ??= {value: work()}).value
}
