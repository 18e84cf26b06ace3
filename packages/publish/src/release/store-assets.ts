import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {contentTypeOf} from './content-type.ts'
import {listFiles} from './list-files.ts'
import type {ReleaseFile} from './manifest.ts'
import type {ReleaseStore} from './release-store.ts'

/**
 * Stores the files readers load as they are, by address: the scripts, styles and fonts of a
 * compiled site, and its public folder.
 */
export async function storeAssets(
  store: ReleaseStore,
  compiledDir: string,
): Promise<ReadonlyMap<string, ReleaseFile>> {
  const assets = new Map<string, ReleaseFile>()
  const client = join(compiledDir, 'client')
  for (const path of await listFiles(client)) {
    const content = await readFile(join(client, path))
    assets.set(`/${path}`, await store.put(content, contentTypeOf(path)))
  }
  return assets
}
