import {readdir, readFile} from 'node:fs/promises'
import {join, relative, resolve, sep} from 'node:path'
import {NoSiteError} from '../errors.ts'
import type {SiteFiles} from './site-files.ts'

/**
 * The files of a folder that a build has written. What a host never serves is passed over: folders
 * whose name begins with a dot.
 *
 * @throws {@link NoSiteError} if it cannot be listed, or has no home page
 * @public
 */
export async function openBuiltFolder(dir: string): Promise<SiteFiles> {
  const root = resolve(dir)
  const entries = await readdir(root, {recursive: true, withFileTypes: true}).catch(
    (error: unknown) => {
      throw new NoSiteError(dir, 'the folder cannot be read', {cause: error})
    },
  )
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(
      (path) => !path.split('/').some((part) => part.startsWith('.') && part !== '.well-known'),
    )
    .sort()
  if (!paths.includes('index.html')) throw new NoSiteError(dir, 'it has no index.html')
  return {paths, read: (path) => readFile(join(root, path))}
}
