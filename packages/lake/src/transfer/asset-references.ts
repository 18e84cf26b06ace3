import {isJsonObject} from '../json.ts'

/** The member that stands for a file of the export where a document had a reference to an asset. */
const EXPORTED = '_sanityAsset'

/** How a file of the export is named in a document. */
const FILE = /^(?<kind>image|file)@file:\/\/\.\/(?<path>.+)$/

/**
 * A document as an export with assets has it: where it shows an asset, the file's path stands. It
 * stands where the reference stood, so that the way back gives the same document.
 *
 * A reference that says more than its target stays, since the way back could not say it again.
 */
export function nameFiles(value: unknown, pathOf: (id: string) => string | undefined): unknown {
  return mapMembers(value, (name, member) => {
    if (name !== 'asset' || !isPlainReference(member)) return undefined
    const path = pathOf(member._ref)
    const kind = member._ref.startsWith('image-') ? 'image' : 'file'
    return path === undefined ? undefined : [EXPORTED, `${kind}@file://./${path}`]
  })
}

/**
 * A document as it was before {@link nameFiles}, or before `sanity dataset export`.
 *
 * @param idOf - the id of the asset whose file has a path; throws where there is no such file
 */
export function nameAssets(value: unknown, idOf: (exported: string, path?: string) => string) {
  return mapMembers(value, (name, member) => {
    if (name !== EXPORTED) return undefined
    const exported = typeof member === 'string' ? member : JSON.stringify(member)
    const id = idOf(exported, FILE.exec(exported)?.groups?.['path'])
    return ['asset', {_type: 'reference', _ref: id}]
  })
}

function isPlainReference(value: unknown): value is {_ref: string} {
  if (!isJsonObject(value) || typeof value['_ref'] !== 'string') return false
  return value['_type'] === 'reference' && Object.keys(value).length === 2
}

/** Replaces members of objects at any depth; undefined leaves a member where it is. */
function mapMembers(
  value: unknown,
  replace: (name: string, member: unknown) => readonly [string, unknown] | undefined,
): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapMembers(item, replace))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(
      ([name, member]) => replace(name, member) ?? [name, mapMembers(member, replace)],
    ),
  )
}
