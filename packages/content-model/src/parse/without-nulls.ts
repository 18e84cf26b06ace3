import {isRecord} from '../schema/field-path.ts'

/** Deepest nesting of objects and arrays; the Content Lake itself stores far less. */
export const NESTING_MAX = 100

/** What a value that nests deeper should have been. */
export const TOO_DEEP = `Expected at most ${NESTING_MAX} levels of nesting.`

/** A value without nulls, and the paths at which it was cut because it nests too deep. */
export interface WithoutNulls {
  readonly value: unknown
  readonly tooDeep: readonly (readonly (string | number)[])[]
}

/**
 * Takes out every `null`, which reads as absent: fields lose their name, arrays their member.
 *
 * Hands back the same object where there is nothing to take out. Also takes out fields named
 * `__proto__`, which mean something else to JavaScript, and cuts what nests deeper than
 * {@link NESTING_MAX}, so that everything after may recurse.
 */
export const withoutNulls = (value: unknown): WithoutNulls => {
  if (isClean(value, 0)) return {value, tooDeep: []}
  const tooDeep: (string | number)[][] = []
  const path: (string | number)[] = []
  const below = (element: string | number, current: unknown): unknown => {
    path.push(element)
    const kept = clean(current)
    path.pop()
    return kept
  }
  const clean = (current: unknown): unknown => {
    if (typeof current !== 'object' || current === null) return current ?? undefined
    if (path.length >= NESTING_MAX) {
      tooDeep.push([...path])
      return undefined
    }
    if (Array.isArray(current)) {
      return current.map((member, index) => below(index, member)).filter(isPresent)
    }
    return Object.fromEntries(
      Object.entries(current)
        .filter(([name]) => name !== '__proto__')
        .map(([name, field]): [string, unknown] => [name, below(name, field)])
        .filter(([, field]) => isPresent(field)),
    )
  }
  return {value: clean(value), tooDeep}
}

const isPresent = (value: unknown): boolean => value !== undefined

/** Whether a value that stands at some depth has nothing to take out, and does not nest too deep. */
export const isClean = (value: unknown, depth: number): boolean => {
  if (value === null) return false
  if (typeof value !== 'object') return true
  if (depth >= NESTING_MAX) return false
  if (Array.isArray(value)) return value.every((member) => isClean(member, depth + 1))
  if (!isRecord(value)) return true
  for (const name in value) {
    if (name === '__proto__' || !isClean(value[name], depth + 1)) return false
  }
  return true
}
