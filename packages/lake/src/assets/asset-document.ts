import type {DocumentInput} from '../document.ts'
import type {ReceivedFile} from './asset-folder.ts'
import type {ImageFacts} from './describe-image.ts'

/** Where an asset belongs, and what its sender says of it. */
export interface AssetOrigin {
  readonly projectId: string
  readonly dataset: string
  /** Where the lake listens, as its client wrote it. */
  readonly address: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** The document of an image, under an id that says what it is. */
export function imageDocument(
  received: ReceivedFile,
  facts: ImageFacts,
  origin: AssetOrigin,
): DocumentInput {
  const {width, height, extension, mimeType, hasAlpha, isOpaque, lqip} = facts
  const name = `${received.sha1}-${width}x${height}`
  const dimensions = {
    _type: 'sanity.imageDimensions',
    width,
    height,
    aspectRatio: width / height,
  }
  const metadata = {_type: 'sanity.imageMetadata', dimensions, hasAlpha, isOpaque, lqip}
  return {
    _id: `image-${name}-${extension}`,
    _type: 'sanity.imageAsset',
    ...common(received, 'images', `${name}.${extension}`, origin),
    extension,
    mimeType,
    metadata,
  }
}

/** The document of any other file. */
export function fileDocument(
  received: ReceivedFile,
  type: {readonly extension: string; readonly mimeType: string},
  origin: AssetOrigin,
): DocumentInput {
  return {
    _id: `file-${received.sha1}-${type.extension}`,
    _type: 'sanity.fileAsset',
    ...common(received, 'files', `${received.sha1}.${type.extension}`, origin),
    extension: type.extension,
    mimeType: type.mimeType,
  }
}

function common(received: ReceivedFile, kind: string, name: string, origin: AssetOrigin) {
  const path = `${kind}/${origin.projectId}/${origin.dataset}/${name}`
  return {
    ...origin.fields,
    assetId: received.sha1,
    sha1hash: received.sha1,
    size: received.size,
    path,
    url: `${origin.address}/${path}`,
  }
}
