import {createHash} from 'node:crypto'
import type {ImageAsset} from '@stepzero/content-model'
import {AssetError} from '../errors.ts'
import type {StoredImage} from './document-source.ts'
import {readRemoteFile} from './read-remote-file.ts'

/** The lake whose images are read, and as whom. */
export interface ImageAccess {
  /** The lake's own address, which may be in whatever network it is; absent for the hosted one. */
  readonly lake?: string | undefined
  readonly token?: string | undefined
}

/** Where the hosted lake keeps images. */
const HOSTED_IMAGES = 'https://cdn.sanity.io'

/** Reads an image from where its asset says it is. */
export async function readLakeImage(access: ImageAccess, asset: ImageAsset): Promise<StoredImage> {
  if (asset.url === undefined) {
    throw new AssetError(
      asset._id,
      'The asset does not say where its image is.',
      'Upload the image again.',
    )
  }
  const {token} = access
  const own = access.lake === undefined ? undefined : new URL(access.lake).origin
  const url = addressIn(access, new URL(asset.url))
  // The hosted lake alters what it shows; to who may read the dataset it gives what was uploaded.
  if (own === undefined && url.origin === HOSTED_IMAGES && token !== undefined) {
    url.searchParams.set('dlRaw', 'true')
  }
  const {bytes, headers} = await readRemoteFile({
    asset: asset._id,
    url,
    own,
    token: token === undefined ? undefined : {value: token, origin: own ?? HOSTED_IMAGES},
  })
  // A drawing is cleaned of scripts after it was hashed; the other hash is made after that.
  const md5 = headers['x-sanity-md5']
  const changed = md5 === createHash('md5').update(bytes).digest('hex')
  return {bytes, changed}
}

/**
 * An embedded lake that moved to another port, or was copied from another machine, finds its images
 * by their path: an address on "this machine" means the lake.
 */
const addressIn = ({lake}: ImageAccess, url: URL): URL =>
  lake !== undefined && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)
    ? new URL(`${url.pathname}${url.search}`, lake)
    : url
