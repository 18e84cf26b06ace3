import {documentTypes, type DocumentType} from '../document-types.ts'
import {isRecord, valueAt, type FieldPath, type PathElement} from '../schema/field-path.ts'
import {walk} from '../schema/walk.ts'

/** Every place of a raw document that its schema knows, but for the root and the document's type. */
export const placesOf = (type: DocumentType, raw: unknown): FieldPath[] => {
  const places: FieldPath[] = []
  walk(documentTypes[type], raw, (_schema, _value, trail) => {
    const path = trail.path()
    const ownType = path.length === 1 && path[0] === '_type'
    if (path.length > 0 && !ownType) places.push(path)
  })
  return places
}

/** The same path by indexes: it still leads there when a `_key` on it is spoiled. */
export const byIndex = (root: unknown, path: FieldPath): (string | number)[] => {
  let value = root
  return path.map((element) => {
    const index =
      typeof element === 'object' && Array.isArray(value)
        ? value.findIndex((member) => isMember(member, -1, element))
        : element
    const plain = typeof index === 'object' ? index._key : index
    value = valueAt(value, [plain])
    return plain
  })
}

/** A copy of a value with another one at a path. */
export const replaceAt = (value: unknown, path: FieldPath, by: unknown): unknown => {
  const [element, ...rest] = path
  if (element === undefined) return by
  if (Array.isArray(value)) {
    return value.map((member, index) =>
      isMember(member, index, element) ? replaceAt(member, rest, by) : member,
    )
  }
  if (!isRecord(value) || typeof element !== 'string') return value
  return {...value, [element]: replaceAt(value[element], rest, by)}
}

const isMember = (member: unknown, index: number, element: PathElement): boolean =>
  typeof element === 'object'
    ? isRecord(member) && member['_key'] === element._key
    : index === element
