import type {SanityClient} from '@sanity/client'
import type {FollowedLake} from './follow-lake.ts'
import {API_VERSION} from './from-lake.ts'

/**
 * A client for listening, that sees what is stored as it is stored. Its library is large, and who
 * reads a file or an export needs none of it.
 */
export async function lakeClient(lake: FollowedLake): Promise<SanityClient> {
  const {createClient} = await import('@sanity/client')
  return createClient({
    dataset: lake.dataset,
    apiVersion: API_VERSION,
    useCdn: false,
    perspective: 'raw',
    ...(lake.token === undefined ? {} : {token: lake.token}),
    ...('address' in lake
      ? {projectId: 'stepzero', apiHost: lake.address, useProjectHostname: false}
      : {projectId: lake.projectId}),
  })
}
