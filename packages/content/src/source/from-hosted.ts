import type {DocumentSource} from './document-source.ts'
import {API_VERSION} from './from-lake.ts'
import {readLakeImage} from './lake-images.ts'
import {readExport, type Fetch} from './read-export.ts'

/** Which dataset of which project in the hosted Content Lake. */
export interface HostedAddress {
  readonly projectId: string
  readonly dataset: string
  /** Needed where the dataset is private; one that may only read is enough. */
  readonly token?: string | undefined
  /** A day, `YYYY-MM-DD`. */
  readonly apiVersion?: string | undefined
  /** Instead of the global one, in tests. */
  readonly fetch?: Fetch | undefined
}

/**
 * The published documents and the images of a dataset in the hosted Content Lake.
 *
 * @public
 */
export function fromHosted(options: HostedAddress): DocumentSource {
  const {projectId, dataset, token, apiVersion = API_VERSION, fetch} = options
  const lake = `https://${projectId}.api.sanity.io`
  const url = `${lake}/v${apiVersion}/data/export/${encodeURIComponent(dataset)}`
  return {
    ...readExport({lake, url, dataset, token, fetch: fetch ?? globalThis.fetch}),
    image: (asset) => readLakeImage({token}, asset),
  }
}
