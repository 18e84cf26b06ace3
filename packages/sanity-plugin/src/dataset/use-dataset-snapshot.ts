import {useSyncExternalStore} from 'react'
import {useClient} from 'sanity'
import type {DatasetSnapshot} from './dataset-store.ts'
import {API_VERSION, storeOf} from './store-of.ts'

/** All documents of the workspace, as they are now; nothing while they are loaded. */
export const useDatasetSnapshot = (): DatasetSnapshot | undefined => {
  const store = storeOf(useClient({apiVersion: API_VERSION}))
  return useSyncExternalStore(store.subscribe, store.current)
}
