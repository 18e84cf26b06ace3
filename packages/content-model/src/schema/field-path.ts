/** One step of a path: a field, or a member of an array by its `_key`, else by its index. */
export type PathElement = string | number | {readonly _key: string}

/** Where in a document, from its root; the form that Sanity uses for paths. */
export type FieldPath = readonly PathElement[]

/** Whether a value is an object with fields (not an array, not null). */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field of an object, or nothing; never something it inherits. */
export const fieldOf = (value: unknown, name: string): unknown =>
  isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined

/** How each member of an array is named: by its `_key` where no other has it, else by its index. */
export const memberElements = (members: readonly unknown[]): PathElement[] => {
  const uses = new Map<unknown, number>()
  const keys = members.map((member) => fieldOf(member, '_key'))
  for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1)
  return keys.map((key, index) =>
    typeof key === 'string' && key !== '' && uses.get(key) === 1 ? {_key: key} : index,
  )
}

/** How one member of an array is named, by looking through the others. */
export const memberElement = (members: readonly unknown[], index: number): PathElement => {
  const key = fieldOf(members[index], '_key')
  if (typeof key !== 'string' || key === '') return index
  for (let other = 0; other < members.length; other += 1) {
    if (other !== index && fieldOf(members[other], '_key') === key) return index
  }
  return {_key: key}
}

/** Turns a path of names and indexes into one that names members by their keys. */
export const toFieldPath = (root: unknown, path: readonly PropertyKey[]): FieldPath => {
  let value = root
  return path.map((element) => {
    const parent = value
    if (Array.isArray(parent) && typeof element === 'number') {
      value = parent[element]
      return memberElements(parent)[element] ?? element
    }
    value = fieldOf(parent, String(element))
    return typeof element === 'number' ? element : String(element)
  })
}

/** What stands at a path, or nothing. */
export const valueAt = (root: unknown, path: FieldPath): unknown => {
  let value = root
  for (const element of path) {
    if (typeof element === 'string') value = fieldOf(value, element)
    else if (!Array.isArray(value)) return undefined
    else if (typeof element === 'number') value = value[element]
    else value = value.find((member) => fieldOf(member, '_key') === element._key)
  }
  return value
}

/** A path as Sanity writes it: `commitments[_key=="retainer"].price.kind`. */
export const printPath = (path: FieldPath): string =>
  path.reduce<string>((printed, element) => {
    if (typeof element === 'number') return `${printed}[${element}]`
    if (typeof element === 'object') return `${printed}[_key==${JSON.stringify(element._key)}]`
    return printed === '' ? element : `${printed}.${element}`
  }, '')
