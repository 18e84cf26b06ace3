import {existsSync} from 'node:fs'
import {hash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {OutputFolderError} from '../errors.ts'
import {filePath} from '../plan/file-path.ts'
import {contentTypeOf} from '../release/content-type.ts'
import {listFiles} from '../release/list-files.ts'
import type {Manifest, ReleaseFile} from '../release/manifest.ts'
import {readManifest} from '../release/manifest.ts'
import type {Release} from '../release/release.ts'
import {stampOf} from '../release/stamp-of.ts'
import {isBeingWritten, withFolderLock} from './folder-lock.ts'
import {finishFolder, isUnfinished, MARKER} from './finish-folder.ts'

/**
 * The release in a folder, read anew whenever the folder is replaced: what `serveRelease` asks
 * for. A folder that {@link writeFolder} made brings its types and redirects; any other is taken
 * as it is found now.
 *
 * @throws {@link OutputFolderError} if there is no such folder
 * @public
 */
export async function openFolder(dir: string): Promise<() => Promise<Release>> {
  const folder = resolve(dir)
  if (isUnfinished(folder) && !(await isBeingWritten(folder))) {
    await withFolderLock(folder, async () => finishFolder(folder))
  }
  if (!existsSync(folder)) {
    throw new OutputFolderError(folder, 'is not there.', 'Build the site first.')
  }
  const marker = join(folder, MARKER)
  let stamp = await stampOf(marker)
  let release = asRelease(folder, await readFolder(folder))
  return async () => {
    const now = await stampOf(marker)
    // Missing means: about to be there. Until then, what was there is the site.
    if (now !== undefined && now !== stamp) {
      release = asRelease(folder, await readFolder(folder))
      stamp = now
    }
    return release
  }
}

/** What lies in a folder as a release. */
export function asRelease(folder: string, manifest: Manifest): Release {
  return {manifest, root: folder, locate: (address) => filePath(address) ?? ''}
}

async function readFolder(folder: string): Promise<Manifest> {
  const marker = join(folder, MARKER)
  if (existsSync(marker)) return readManifest(await readFile(marker, 'utf8'), marker)
  const files = new Map<string, ReleaseFile>()
  for (const path of await listFiles(folder)) {
    const address = `/${path.replace(/(?<=^|\/)index\.html$/, '')}`
    if (filePath(address) !== path || path === '_headers' || path === '_redirects') continue
    const content = await readFile(join(folder, path))
    files.set(address, {
      hash: hash('sha256', content),
      size: content.length,
      type: contentTypeOf(path),
    })
  }
  return {base: '/', files, carried: new Map(), redirects: new Map()}
}
