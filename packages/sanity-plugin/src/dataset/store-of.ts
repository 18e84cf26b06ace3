import type {SanityClient} from '@sanity/client'
import {createDatasetStore, type DatasetStore} from './dataset-store.ts'
import {feedOf} from './feed-of.ts'

/** The API version that everything in this package speaks. */
export const API_VERSION = '2025-02-19'

const stores = new Map<string, DatasetStore>()

/** The one index of the workspace that a client belongs to. */
export const storeOf = (client: SanityClient): DatasetStore => {
  const {projectId = '', dataset = '', apiHost} = client.config()
  const workspace = [apiHost, projectId, dataset].join('\n')
  const known = stores.get(workspace)
  if (known) return known
  const {ask, follow} = feedOf(client)
  // Outside a browser nobody would end the listener, and the process would never end.
  const store = createDatasetStore(typeof window === 'undefined' ? {ask} : {ask, follow})
  stores.set(workspace, store)
  return store
}
