/** Makes each formatter once: making one of Intl's costs a hundred times as much as using it. */
export const oncePerKey = <Formatter>(
  make: (key: string) => Formatter,
): ((key: string) => Formatter) => {
  const made = new Map<string, Formatter>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const formatter = make(key)
    made.set(key, formatter)
    return formatter
  }
}
