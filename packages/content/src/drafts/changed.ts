/** A document with one field changed, which keeps its type. */
export function changed<Value extends object>(value: Value, field: string, to: unknown): Value {
  const copy = {...value}
  Reflect.set(copy, field, to)
  return copy
}
