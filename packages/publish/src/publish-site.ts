import type {BuildOptions, BuildResult} from './build-site.ts'
import {buildSite} from './build-site.ts'
import {openReleaseStore} from './release/release-store.ts'

/**
 * Builds a site and makes it the current release of the store: servers of this store answer the
 * next request from it. A build that fails changes nothing.
 *
 * @throws {@link PublishError} as {@link buildSite} does
 * @public
 */
export async function publishSite(options: BuildOptions): Promise<BuildResult> {
  const result = await buildSite(options)
  const store = await openReleaseStore(options.dataDir)
  const release = await store.publish(result.release)
  await store.clean()
  return {...result, release}
}
