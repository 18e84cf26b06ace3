import {hash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {headersFile} from '../folder/headers-file.ts'
import {pagesForRedirects} from '../folder/redirect-pages.ts'
import {redirectsFile} from '../folder/redirects-file.ts'
import {filePath} from '../plan/file-path.ts'
import {CACHE_FOREVER, isImmutable} from '../policy.ts'
import {hrefOf} from '../release/href-of.ts'
import type {ReleaseFile} from '../release/manifest.ts'
import type {Release} from '../release/release.ts'
import type {DeployFile} from './deploy-target.ts'

/** Browsers ask whether it changed, each time. */
const CACHE_NEVER = 'public, max-age=0, must-revalidate'

/**
 * Everything that stands at a target when a release is there: its files, those that pages of earlier
 * releases ask for, and a page at each former address.
 */
export function filesOfRelease(
  release: Release,
  {hasHostFiles}: {readonly hasHostFiles: boolean},
): DeployFile[] {
  const {manifest, root} = release
  const stored = ([address, file]: readonly [string, ReleaseFile]): DeployFile[] => {
    const path = filePath(address)
    if (path === undefined) return []
    return [
      {
        path,
        hash: file.hash,
        size: file.size,
        type: file.type,
        cacheControl: isImmutable(address) ? CACHE_FOREVER : CACHE_NEVER,
        read: () => readFile(join(root, release.locate(address, file))),
      },
    ]
  }
  const redirects = [...pagesForRedirects(manifest)].flatMap(([address, page]): DeployFile[] => {
    const path = filePath(address)
    const former = manifest.redirects.get(address) ?? manifest.redirects.get(address.slice(0, -1))
    if (path === undefined) return []
    const to = former?.to === undefined ? {} : {redirect: hrefOf(former.to, manifest.base)}
    return [{...written(path, page, 'text/html; charset=utf-8'), ...to}]
  })
  const host = hasHostFiles
    ? [
        written('_headers', headersFile(manifest), 'text/plain; charset=utf-8'),
        written('_redirects', redirectsFile(manifest), 'text/plain; charset=utf-8'),
      ]
    : []
  return [
    ...[...manifest.files].flatMap(stored),
    ...[...manifest.carried].flatMap(stored),
    ...redirects,
    ...host,
  ]
}

function written(path: string, text: string, type: string): DeployFile {
  const content = new TextEncoder().encode(text)
  return {
    path,
    hash: hash('sha256', content),
    size: content.length,
    type,
    cacheControl: CACHE_NEVER,
    read: async () => content,
  }
}
