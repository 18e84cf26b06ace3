import {createHash} from 'node:crypto'
import {assetPathOf} from '../asset-name.ts'
import {isJsonObject} from '../../json.ts'
import type {JsonObject} from '../../json.ts'

/** What people say of an asset; all else follows from its bytes, or belongs to the lake it is in. */
const OF_PEOPLE = [
  'originalFilename',
  'label',
  'title',
  'description',
  'altText',
  'creditLine',
  'source',
  'opt',
] as const

/** What a lake sets by itself. */
const OF_THE_LAKE = new Set(['_rev', '_updatedAt', '_createdAt'])

/** Whether a document is one of an image or file. */
export function isAsset({_id}: {readonly _id?: unknown}): boolean {
  return typeof _id === 'string' && assetPathOf(_id) !== undefined
}

/** The fields of an asset's document that have to be carried over. */
export function peoplesFields(document: JsonObject): JsonObject {
  return Object.fromEntries(
    OF_PEOPLE.flatMap((name) => (name in document ? [[name, document[name]] as const] : [])),
  )
}

/** Two documents of one content have one fingerprint, in whatever lake and order of fields. */
export function fingerprint(document: JsonObject): string {
  const content = isAsset(document)
    ? peoplesFields(document)
    : Object.fromEntries(Object.entries(document).filter(([name]) => !OF_THE_LAKE.has(name)))
  return createHash('sha1')
    .update(JSON.stringify(sorted(content)))
    .digest('base64')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isJsonObject(value)) return value
  const names = Object.keys(value).toSorted()
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]))
}

/** A document whose strong references are all weak, so that it can come before what it names. */
export function weakened(document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document).map(([name, member]) => [name, weakenedValue(member)]),
  )
}

function weakenedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(weakenedValue)
  if (!isJsonObject(value)) return value
  const fields = weakened(value)
  return typeof fields['_ref'] === 'string' ? {...fields, _weak: true} : fields
}

/** A document that names assets by the ids that the other lake gave them. */
export function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => renamed(member, names))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === '_ref' && typeof member === 'string'
        ? (names.get(member) ?? member)
        : renamed(member, names),
    ]),
  )
}
