import type {DocumentInput} from '../document.ts'
import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'

/**
 * Makes references strong that were weak only because what they point at was not published yet, as
 * the Studio marks them with `_strengthenOnPublish`.
 */
export function strengthenReferences(document: DocumentInput): DocumentInput {
  return {...strengthenedObject(document), _id: document._id, _type: document._type}
}

function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened)
  return isJsonObject(value) ? strengthenedObject(value) : value
}

function strengthenedObject(value: JsonObject): JsonObject {
  const {_strengthenOnPublish, ...fields} = value
  const isMarked = _strengthenOnPublish !== undefined && typeof fields['_ref'] === 'string'
  const staysWeak = isJsonObject(_strengthenOnPublish) && _strengthenOnPublish['weak'] === true
  const kept = Object.entries(isMarked ? fields : value).filter(
    ([name]) => !(isMarked && !staysWeak && name === '_weak'),
  )
  return Object.fromEntries(kept.map(([name, member]) => [name, strengthened(member)]))
}
