import {AssetError} from '../errors.ts'

/** Largest image that is read, in bytes: more than any camera makes, and little enough to hold. */
export const MAX_IMAGE_BYTES = 50 * 1024 * 1024

const MEGABYTE = 1024 * 1024

/** Refuses an image of more bytes than that. */
export const tooLarge = (asset: string, size: number): AssetError =>
  new AssetError(
    asset,
    `The image has ${Math.ceil(size / MEGABYTE)} MB, and more than ${MAX_IMAGE_BYTES / MEGABYTE} are not read.`,
    'Upload a smaller one; readers are never shown more than 1,920 pixels across.',
  )
