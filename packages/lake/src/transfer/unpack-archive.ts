import {createReadStream, createWriteStream} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip} from 'node:zlib'
import {extract} from 'tar-stream'
import {SeedError} from '../errors.ts'
import {parseAssetPath} from './asset-name.ts'

/** The file of an archive that holds the documents, however the archive names it. */
export const DOCUMENTS = 'data.ndjson'
/** What `sanity dataset export` knows of assets beyond their bytes, by the hash of the bytes. */
export const ASSET_MAP = 'assets.json'
/** The documents of the assets, whole: what Stepzero adds, and other importers leave unread. */
export const ASSET_DOCUMENTS = 'asset-documents.json'

/**
 * Unpacks the `.tar.gz` of `sanity dataset export` into a folder: the documents as
 * {@link DOCUMENTS}, what is known of the assets, and the assets. Nothing else in it is written, and
 * no name in it is used as a path.
 *
 * @throws {@link SeedError} if it is no such archive, or is cut off
 */
export async function unpackArchive(archive: string, folder: string): Promise<void> {
  for (const name of ['images', 'files']) {
    await mkdir(join(folder, name), {recursive: true, mode: 0o700})
  }
  const found = new Set<string>()
  try {
    const entries = extract()
    const feeding = pipeline(createReadStream(archive), createGunzip(), async (chunks) => {
      for await (const chunk of chunks) {
        if (!entries.write(chunk)) await drained(entries)
      }
      entries.end(undefined)
    }).catch((error: unknown) => {
      entries.destroy(error instanceof Error ? error : new Error(String(error)))
      throw error
    })
    const reading = (async () => {
      for await (const entry of entries) {
        const target = entry.header.type === 'file' ? targetOf(entry.header.name) : undefined
        if (target === undefined) {
          entry.resume()
          continue
        }
        if (found.has(target)) throw broken(archive, `it holds ${target} twice`)
        found.add(target)
        const out = createWriteStream(join(folder, target), {flags: 'wx', mode: 0o600})
        await pipeline(Readable.from(entry), out)
      }
    })()
    await Promise.all([feeding, reading])
  } catch (cause) {
    if (cause instanceof SeedError) throw cause
    throw broken(archive, cause instanceof Error ? cause.message : String(cause), cause)
  }
  if (!found.has(DOCUMENTS)) throw broken(archive, 'it holds no documents')
}

function drained(entries: ReturnType<typeof extract>): Promise<void> {
  const {promise, resolve, reject} = Promise.withResolvers<void>()
  entries.once('drain', () => resolve())
  entries.once('error', reject)
  entries.once('close', () => resolve())
  return promise
}

/** Where an entry goes: one folder, named after the dataset, may stand around everything. */
function targetOf(name: string): string | undefined {
  const parts = name.split('/').filter((part) => part !== '.' && part !== '')
  const last = basename(name)
  if (parts.length <= 2) {
    // A Mac adds files that begin with a dot and an underscore, and are about the others.
    if (last.endsWith('.ndjson') && !last.startsWith('.')) return DOCUMENTS
    if (last === ASSET_MAP || last === ASSET_DOCUMENTS) return last
  }
  if (parts.length > 3) return undefined
  return parseAssetPath(`${basename(dirname(name))}/${last}`)?.path
}

function broken(archive: string, why: string, cause?: unknown): SeedError {
  return new SeedError(
    `${archive} is no whole export: ${why}.`,
    'Give the .tar.gz of `stepzero export` or of `sanity dataset export`.',
    undefined,
    {cause},
  )
}
