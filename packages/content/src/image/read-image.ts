import {createHash} from 'node:crypto'
import type {ImageAsset} from '@stepzero/content-model'
import {AssetError} from '../errors.ts'
import type {DocumentSource} from '../source/document-source.ts'
import {sniffImageType, type ImageType} from './sniff-image-type.ts'

/** An image as it was stored, checked: it is what its asset says. */
export interface ImageBytes {
  readonly bytes: Uint8Array
  readonly type: ImageType
}

/**
 * Reads the image of an asset from the source its document came from.
 *
 * @throws {@link AssetError} if it cannot be had, is no image, or is not the one that was stored
 */
export async function readImage(source: DocumentSource, asset: ImageAsset): Promise<ImageBytes> {
  if (source.image === undefined) {
    throw new AssetError(
      asset._id,
      `${source.name} holds documents and no images.`,
      'Build from the Content Lake, or from an export with its images.',
    )
  }
  const {bytes, changed} = await source.image(asset)
  const type = sniffImageType(bytes)
  if (type === undefined) {
    throw new AssetError(
      asset._id,
      'What is stored is no PNG, JPEG, GIF, WebP, AVIF or SVG.',
      'Upload the image again, in one of these formats.',
    )
  }
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  // A drawing may be cleaned of scripts after it was hashed; then its store vouches for it.
  const vouched = type === 'svg' && changed
  if (sha1 !== asset.sha1hash && !vouched) {
    throw new AssetError(
      asset._id,
      `What is stored is not the image that was uploaded: its hash is ${sha1}, not ${asset.sha1hash}.`,
      'Upload the image again; what stands in its place was changed or cut short.',
    )
  }
  return {bytes, type}
}
