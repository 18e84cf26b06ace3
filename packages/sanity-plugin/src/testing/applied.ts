import type {FormPatch, Path, PathSegment} from 'sanity'
import {textOf} from '../fields/field-of.ts'

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const indexOf = (list: readonly unknown[], segment: PathSegment | undefined): number => {
  if (typeof segment === 'number') return segment < 0 ? list.length + segment : segment
  return typeof segment === 'object' && '_key' in segment
    ? list.findIndex((member) => textOf(member, '_key') === segment._key)
    : -1
}

/** Changes what stands at a path; `undefined` takes it away. */
const changedAt = (value: unknown, path: Path, change: (at: unknown) => unknown): unknown => {
  const [segment, ...rest] = path
  if (segment === undefined) return change(value)
  if (isList(value)) {
    const index = indexOf(value, segment)
    const after = changedAt(value[index], rest, change)
    return value.flatMap((member, place) =>
      place !== index ? [member] : after === undefined ? [] : [after],
    )
  }
  const fields = typeof value === 'object' && value !== null ? value : {}
  const name = typeof segment === 'string' ? segment : ''
  const {[name]: before, ...others} = Object.fromEntries(Object.entries(fields))
  const after = changedAt(before, rest, change)
  return after === undefined ? others : {...others, [name]: after}
}

const inserted = (list: unknown, patch: Extract<FormPatch, {type: 'insert'}>): unknown => {
  const members = isList(list) ? list : []
  const index = indexOf(members, patch.path.at(-1))
  const at = patch.position === 'before' ? Math.max(index, 0) : index + 1
  return [...members.slice(0, at), ...patch.items, ...members.slice(at)]
}

const applyOne = (value: unknown, patch: FormPatch): unknown => {
  if (patch.type === 'set') return changedAt(value, patch.path, () => patch.value)
  if (patch.type === 'unset') return changedAt(value, patch.path, () => undefined)
  if (patch.type === 'setIfMissing') return changedAt(value, patch.path, (at) => at ?? patch.value)
  if (patch.type === 'insert') {
    return changedAt(value, patch.path.slice(0, -1), (list) => inserted(list, patch))
  }
  throw new Error(`No test applies patches of type "${patch.type}".`)
}

/** A value after the patches that an input made. */
export const applied = (value: unknown, patches: readonly FormPatch[]): unknown =>
  patches.reduce(applyOne, value)
