/** The sources of an entry by id, numbered by first use. */
export const numberSources = ({body}) => {
  const numbers = new Map()
  for (const {children} of body) {
    for (const {_type, source} of children) {
      if (_type === 'citation' && !numbers.has(source._ref)) {
        numbers.set(source._ref, numbers.size + 1)
      }
    }
  }
  return numbers
}
