import {openReleaseStore} from './release/release-store.ts'
import type {Manifest, ReleaseFile} from './release/manifest.ts'
import type {Release} from './release/release.ts'
import {contentTypeOf} from './release/content-type.ts'

/** A release of the given contents by address, in a store of its own. */
export async function makeFixtureRelease(
  dataDir: string,
  contents: Readonly<Record<string, string>>,
  more: Partial<Manifest> = {},
): Promise<Release> {
  const store = await openReleaseStore(dataDir)
  const files = new Map<string, ReleaseFile>()
  for (const [address, content] of Object.entries(contents)) {
    const type = contentTypeOf(address.endsWith('/') ? 'index.html' : address)
    files.set(address, await store.put(content, type))
  }
  return store.release({base: '/', files, carried: new Map(), redirects: new Map(), ...more})
}
