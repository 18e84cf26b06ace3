import {hash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'
import type {ReleaseFile} from '../release/manifest.ts'
import {releaseFile} from '../release/manifest.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {replaceFile} from '../release/replace-file.ts'
import {INDEX_OPTIONS} from './index-options.ts'

const remembered = z.object({key: z.string(), files: z.record(z.string(), releaseFile)})

/** The search index of a release, and whether it had been made before. */
export interface SearchFiles {
  readonly files: ReadonlyMap<string, ReleaseFile>
  readonly reused: boolean
}

/** Pages of a release as they are stored, and what is known of the index that is wanted. */
export interface SearchOptions {
  /** In the order they are indexed. */
  readonly pages: ReadonlyMap<string, ReleaseFile>
  /** Where a page lies; in the store unless given. */
  readonly pathOf?: ((address: string, file: ReleaseFile) => string) | undefined
  /** Whether readers and edits go before it. */
  readonly inBackground?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * The files of the search index over pages, in the given order. The last index is remembered
 * beside the store, and returned again while the same pages are asked for.
 *
 * @throws {@link SearchError} if any page is refused
 */
export async function searchFiles(
  store: ReleaseStore,
  {pages, pathOf = (_, file) => store.pathOf(file), ...options}: SearchOptions,
): Promise<SearchFiles> {
  const memory = join(store.dir, 'search.json')
  const key = await keyOf(pages)
  const before = await recall(store, memory, key)
  if (before) return {files: before, reused: true}
  const {runSearch} = await import('./run-search.ts')
  const files = await runSearch({
    ...options,
    pages: [...pages].map(([address, file]) => [address, pathOf(address, file)]),
    filesDir: store.filesDir,
  })
  await replaceFile(memory, JSON.stringify({key, files: Object.fromEntries(files)}))
  return {files, reused: false}
}

async function keyOf(pages: ReadonlyMap<string, ReleaseFile>): Promise<string> {
  const pagefind = await readFile(new URL('../package.json', import.meta.resolve('pagefind')))
  const list = [...pages].map(([address, file]) => `${address} ${file.hash}`)
  const how = `${hash('sha256', pagefind)} ${JSON.stringify(INDEX_OPTIONS)}`
  return hash('sha256', `${how}\n${list.join('\n')}`)
}

async function recall(
  store: ReleaseStore,
  memory: string,
  key: string,
): Promise<ReadonlyMap<string, ReleaseFile> | undefined> {
  const text = await readFile(memory, 'utf8').catch(() => '{}')
  const parsed = remembered.safeParse(parseJson(text))
  if (!parsed.success || parsed.data.key !== key) return undefined
  const files = new Map(Object.entries(parsed.data.files))
  const kept = await Promise.all([...files.values()].map((file) => store.keep(file)))
  return kept.every(Boolean) ? files : undefined
}

/** A memory that cannot be read is none: the index is made again. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
