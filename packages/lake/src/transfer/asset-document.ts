import {basename} from 'node:path'
import type {JsonObject} from '../json.ts'
import type {AssetName} from './asset-name.ts'

/** What the ending of a file says of its type, where the two differ. */
const MIME: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  json: 'application/json',
  zip: 'application/zip',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  csv: 'text/csv',
  txt: 'text/plain',
}

/** Where an asset is served: the project and dataset that its address names. */
export interface AssetHome {
  readonly projectId: string
  readonly dataset: string
}

/**
 * The document of an asset that came as a file: `sanity dataset export` leaves the document out and
 * keeps in `assets.json` what cannot be told from the file.
 *
 * Its `url` has the path only to go by: a lake answers for its own paths on whatever port it has.
 */
export function assetDocument(
  asset: AssetName,
  size: number,
  known: JsonObject,
  {projectId, dataset}: AssetHome,
): JsonObject {
  const {id, kind, sha1, extension, dimensions} = asset
  const path = `${asset.path.split('/')[0] ?? ''}/${projectId}/${dataset}/${basename(
    assetFileName(asset),
  )}`
  const metadata =
    dimensions === undefined
      ? {}
      : {
          metadata: {
            _type: 'sanity.imageMetadata',
            dimensions: {
              _type: 'sanity.imageDimensions',
              ...dimensions,
              aspectRatio: dimensions.width / dimensions.height,
            },
          },
        }
  return {
    ...metadata,
    sha1hash: sha1,
    size,
    ...known,
    _id: id,
    _type: kind === 'image' ? 'sanity.imageAsset' : 'sanity.fileAsset',
    assetId: sha1,
    extension,
    mimeType:
      MIME[extension] ?? (kind === 'image' ? `image/${extension}` : 'application/octet-stream'),
    path,
    url: `http://127.0.0.1/${path}`,
  }
}

function assetFileName({sha1, extension, dimensions}: AssetName): string {
  const size = dimensions === undefined ? '' : `-${dimensions.width}x${dimensions.height}`
  return `${sha1}${size}.${extension}`
}
