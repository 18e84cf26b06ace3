import {isJsonObject} from './json.ts'

/** One document that another points at. */
export interface Reference {
  readonly target: string
  /** A strong reference holds its target: it must exist and cannot be deleted. */
  readonly isStrong: boolean
}

/** The references that a value holds, each target once; strong if any of them is. */
export function referencesOf(value: unknown): Reference[] {
  const found = new Map<string, boolean>()
  collect(value, found)
  return [...found].map(([target, isStrong]) => ({target, isStrong}))
}

function collect(value: unknown, found: Map<string, boolean>): void {
  if (Array.isArray(value)) {
    for (const member of value) collect(member, found)
    return
  }
  if (!isJsonObject(value)) return
  const {_ref, _weak, _dataset, _projectId} = value
  if (typeof _ref === 'string' && _ref !== '') {
    // What lies in another dataset is not ours to check.
    const isOwn = _dataset === undefined && _projectId === undefined
    found.set(_ref, found.get(_ref) === true || (isOwn && _weak !== true))
  }
  for (const member of Object.values(value)) collect(member, found)
}
