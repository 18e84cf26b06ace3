import {isJsonObject} from '../json.ts'

/** The member that stands for a file of the export where a document had a reference to an asset. */
const EXPORTED = '_sanityAsset'

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

/** The files that a document names, as it names them, each once. */
export function namedFiles(value: unknown): string[] {
  const found = new Set<string>()
  collect(value, found)
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const member of value) collect(member, found)
    return
  }
  if (!isJsonObject(value)) return
  for (const [name, member] of Object.entries(value)) {
    if (name === EXPORTED) found.add(textOf(member))
    else collect(member, found)
  }
}

/**
 * A document as it was before {@link nameFiles}, or before `sanity dataset export`.
 *
 * @param idOf - the id of the asset that a document names in this way
 */
export function nameAssets(value: unknown, idOf: (exported: string) => string): unknown {
  return mapMembers(value, (name, member) =>
    name === EXPORTED ? ['asset', {_type: 'reference', _ref: idOf(textOf(member))}] : undefined,
  )
}

function textOf(member: unknown): string {
  return typeof member === 'string' ? member : (JSON.stringify(member) ?? '')
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
