/** A field of something that may or may not be an object; never one that it inherits. */
export const fieldOf = (value: unknown, name: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined

/** The text in a field, or nothing. */
export const textOf = (value: unknown, name: string | number): string | undefined => {
  const field = fieldOf(value, name)
  return typeof field === 'string' ? field : undefined
}

/** The members of a field that is a list; none where it is not. */
export const membersOf = (value: unknown, name: string | number): readonly unknown[] => {
  const field = fieldOf(value, name)
  return Array.isArray(field) ? field : []
}

/** The number in a field as text, or nothing. */
export const figureOf = (value: unknown, name: string | number): string | undefined => {
  const field = fieldOf(value, name)
  return typeof field === 'number' ? String(field) : undefined
}
