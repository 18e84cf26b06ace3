/** The folders of an export that hold assets, by the kind of asset in them. */
export const ASSET_FOLDERS = {image: 'images', file: 'files'} as const

/** The two kinds of asset. */
export type AssetKind = keyof typeof ASSET_FOLDERS

/** What the name of an asset's file says. */
export interface AssetName {
  /** Id of the asset's document. */
  readonly id: string
  readonly kind: AssetKind
  /** Below the folder of the export or of the lake's assets: `images/<sha1>-<width>x<height>.png`. */
  readonly path: string
  readonly sha1: string
  readonly extension: string
  readonly dimensions: {readonly width: number; readonly height: number} | undefined
}

const PATH =
  /^(?<folder>images|files)\/(?<sha1>[0-9a-f]{40})(?:-(?<width>\d{1,6})x(?<height>\d{1,6}))?(?:-(?<hidden>[a-z0-9]{1,16}))?\.(?<ending>[a-z0-9]{1,16})$/
const ID =
  /^(?:image-(?<image>[0-9a-f]{40}-\d{1,6}x\d{1,6})|file-(?<file>[0-9a-f]{40}))-(?<ending>[a-z0-9]{1,16})$/

/**
 * Reads the path of an asset in an export. `sanity dataset export` names a file whose ending has a
 * digit `<sha1>-mp4.bin`; it is an `mp4` all the same.
 */
export function parseAssetPath(path: string): AssetName | undefined {
  const {folder, sha1, width, height, hidden, ending} = PATH.exec(path)?.groups ?? {}
  const extension = hidden ?? ending
  if (sha1 === undefined || extension === undefined) return undefined
  if (folder === 'files') {
    return {
      id: `file-${sha1}-${extension}`,
      kind: 'file',
      path,
      sha1,
      extension,
      dimensions: undefined,
    }
  }
  if (width === undefined || height === undefined) return undefined
  const dimensions = {width: Number(width), height: Number(height)}
  const id = `image-${sha1}-${width}x${height}-${extension}`
  return {id, kind: 'image', path, sha1, extension, dimensions}
}

/** Where the file of an asset lies, or undefined if this is no id of an asset. */
export function assetPathOf(id: string): string | undefined {
  const {image, file, ending} = ID.exec(id)?.groups ?? {}
  if (image !== undefined) return `${ASSET_FOLDERS.image}/${image}.${ending}`
  if (file !== undefined) return `${ASSET_FOLDERS.file}/${file}.${ending}`
  return undefined
}
