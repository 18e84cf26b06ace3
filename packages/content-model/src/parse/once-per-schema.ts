import {unwrap, type Schema} from '../schema/shape.ts'

/** What is made of a schema: it takes something that stands at some depth. */
type Made<Input, Output> = (input: Input, depth: number) => Output

/** Makes of each schema, once, what `make` makes of it; of a schema that may hold itself, too. */
export const oncePerSchema = <Input, Output>(
  make: (schema: Schema) => Made<Input, Output>,
): ((wrapped: Schema) => Made<Input, Output>) => {
  const known = new WeakMap<Schema, Made<Input, Output>>()
  const madeOf = (wrapped: Schema): Made<Input, Output> => {
    const {schema} = unwrap(wrapped)
    const before = known.get(schema)
    if (before) return before
    // Whoever meets a schema within itself asks again when there is a value.
    known.set(schema, (input, depth) => madeOf(schema)(input, depth))
    const made = make(schema)
    known.set(schema, made)
    return made
  }
  return madeOf
}
