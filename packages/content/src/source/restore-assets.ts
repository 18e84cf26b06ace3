import {parseLine} from './parse-lines.ts'
import type {Line} from './read-lines.ts'

/** The image field of an export: `image@file://./images/<sha1>-<width>x<height>.<ending>`. */
const EXPORTED =
  /^image@file:\/\/\.\/images\/(?<sha1>[0-9a-f]{40})-(?<width>\d+)x(?<height>\d+)\.(?<ending>[a-z0-9]+)$/

/** What the ending of an image's name says of its type, where the two differ. */
const MIME: Readonly<Record<string, string>> = {jpg: 'image/jpeg', svg: 'image/svg+xml'}

/**
 * Documents as they were before `sanity dataset export`: it leaves out the assets and writes the
 * name of a file where a reference stood. Here the reference stands again, and the asset comes with
 * the first document that shows it.
 */
export async function* restoreAssets(source: string, lines: AsyncIterable<Line>): AsyncGenerator {
  const restored = assetRestorer(source)
  for await (const line of lines) yield* restored(line)
}

/** The same line by line. */
export function assetRestorer(source: string): (line: Line) => readonly object[] {
  const given = new Set<string>()
  return (line) => {
    if (line.text.trim() === '') return []
    const document = parseLine(source, line)
    // Most lines hold none, and looking for the word is much faster than looking through them.
    if (!line.text.includes(ASSET_FIELD)) return [document]
    const found: Asset[] = []
    const whole = restore(document, found)
    if (typeof whole === 'object' && whole !== null) restored.add(whole)
    const assets = found.filter(({_id}) => !given.has(_id) && given.add(_id))
    return [...(typeof whole === 'object' && whole !== null ? [whole] : []), ...assets]
  }
}

/** Documents that are not as their lines have them. */
const restored = new WeakSet<object>()

/** Whether a document was put together anew: its line alone does not give it again. */
export const isRestored = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && restored.has(document)

/** Stands in every line whose assets come with it. */
export const ASSET_FIELD = '"_sanityAsset"'

interface Asset {
  readonly _id: string
}

function restore(value: unknown, found: Asset[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => restore(item, found))
  if (typeof value !== 'object' || value === null) return value
  const {_sanityAsset: exported, ...fields}: {_sanityAsset?: unknown} = value
  const rest = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, restore(field, found)] as const),
  )
  if (exported === undefined) return rest
  const asset = assetOf(exported)
  if (asset === undefined) return {...rest, _sanityAsset: exported}
  found.push(asset)
  return {...rest, asset: {_type: 'reference', _ref: asset._id}}
}

function assetOf(exported: unknown): Asset | undefined {
  const parts = typeof exported === 'string' ? EXPORTED.exec(exported)?.groups : undefined
  if (parts === undefined) return undefined
  const {sha1 = '', width = '', height = '', ending = ''} = parts
  const asset = {
    _id: `image-${sha1}-${width}x${height}-${ending}`,
    _type: 'sanity.imageAsset',
    mimeType: MIME[ending] ?? `image/${ending}`,
    sha1hash: sha1,
    metadata: {dimensions: {width: Number(width), height: Number(height)}},
  }
  return asset
}
