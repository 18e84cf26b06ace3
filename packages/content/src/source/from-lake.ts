import {withoutClosingSlash} from '../address/base-address.ts'
import type {DocumentSource} from './document-source.ts'
import {readLakeImage} from './lake-images.ts'
import {readExport, type Fetch} from './read-export.ts'

/** The version of the lake's protocol that is spoken, as a day. */
export const API_VERSION = '2025-02-19'

/** Which dataset of which lake. */
export interface LakeAddress {
  /** Scheme, host and port: `http://127.0.0.1:4010`. */
  readonly address: string
  readonly dataset: string
  /** Needed where the dataset is not public. */
  readonly token?: string | undefined
  /** Instead of the global one, in tests. */
  readonly fetch?: Fetch | undefined
}

/**
 * The published documents and the images of a Content Lake that answers at an address, such as the embedded one.
 *
 * @public
 */
export function fromLake({address, dataset, token, fetch}: LakeAddress): DocumentSource {
  const lake = withoutClosingSlash(address)
  const url = `${lake}/v${API_VERSION}/data/export/${encodeURIComponent(dataset)}`
  return {
    ...readExport({lake, url, dataset, token, fetch: fetch ?? globalThis.fetch}),
    image: (asset) => readLakeImage({lake, token}, asset),
  }
}
