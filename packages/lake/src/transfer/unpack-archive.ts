import {createReadStream, createWriteStream} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip} from 'node:zlib'
import type {Extract} from 'tar-stream'
import {SeedError} from '../errors.ts'
import {parseAssetPath} from './asset-name.ts'

/** The file of an archive that holds the documents, however the archive names it. */
export const DOCUMENTS = 'data.ndjson'
/** What `sanity dataset export` knows of assets beyond their bytes, by the hash of the bytes. */
export const ASSET_MAP = 'assets.json'
/** The documents of the assets, whole: what Stepzero adds, and other importers leave unread. */
export const ASSET_DOCUMENTS = 'asset-documents.json'

/** How much an archive may hold; what is small when packed may be endless. */
export interface ArchiveLimits {
  readonly entries: number
  /** Of all that is unpacked, in bytes. */
  readonly total: number
  /** Of one image or file, in bytes; the documents have the whole. */
  readonly asset: number
}

const LIMITS: ArchiveLimits = {
  entries: 1_000_000,
  total: 32 * 1024 ** 3,
  asset: 256 * 1024 ** 2,
}

/**
 * Unpacks the `.tar.gz` of `sanity dataset export` into a folder: the documents as
 * {@link DOCUMENTS}, what is known of the assets, and the assets. Nothing else in it is written, and
 * no name in it is used as a path.
 *
 * @throws {@link SeedError} if it is no such archive, is cut off, or holds more than it may
 */
export async function unpackArchive(
  archive: string,
  folder: string,
  limits: ArchiveLimits = LIMITS,
): Promise<void> {
  for (const name of ['images', 'files']) {
    await mkdir(join(folder, name), {recursive: true, mode: 0o700})
  }
  const found = new Set<string>()
  try {
    const {extract} = await import('tar-stream')
    const entries = extract()
    let unpacked = 0
    const feeding = pipeline(createReadStream(archive), createGunzip(), async (chunks) => {
      for await (const chunk of chunks) {
        if (!(chunk instanceof Uint8Array)) continue
        // Also what is left out, and what an archive says of itself, has to be unpacked.
        unpacked += chunk.byteLength
        if (unpacked > limits.total) throw tooMuch(archive, `${limits.total} bytes`)
        if (!entries.write(chunk)) await drained(entries)
      }
      entries.end(undefined)
    }).catch((error: unknown) => {
      entries.destroy(error instanceof Error ? error : new Error(String(error)))
      throw error
    })
    const reading = (async () => {
      let count = 0
      for await (const entry of entries) {
        count += 1
        if (count > limits.entries) throw tooMuch(archive, `${limits.entries} entries`)
        const target = entry.header.type === 'file' ? targetOf(entry.header.name) : undefined
        if (target === undefined) {
          entry.resume()
          continue
        }
        if (found.has(target)) throw broken(archive, `it holds ${target} twice`)
        found.add(target)
        if (target !== DOCUMENTS && (entry.header.size ?? 0) > limits.asset) {
          throw tooMuch(archive, `${limits.asset} bytes in ${target}`)
        }
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

function drained(entries: Extract): Promise<void> {
  const {promise, resolve, reject} = Promise.withResolvers<void>()
  entries.once('drain', () => resolve())
  entries.once('error', reject)
  entries.once('close', () => resolve())
  return promise
}

const PLAIN = /^(?:images|files)\/[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/

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
  const path = `${basename(dirname(name))}/${last}`
  // What is named after its content, or in plain letters by whoever made the archive by hand.
  return parseAssetPath(path)?.path ?? (PLAIN.test(path) ? path : undefined)
}

function tooMuch(archive: string, what: string): SeedError {
  return new SeedError(
    `${archive} holds more than ${what}, which is more than is unpacked.`,
    'Unpack it yourself, look at what is in it, and import its data.ndjson.',
  )
}

function broken(archive: string, why: string, cause?: unknown): SeedError {
  return new SeedError(
    `${archive} is no whole export: ${why}.`,
    'Give the .tar.gz of `stepzero export` or of `sanity dataset export`.',
    undefined,
    {cause},
  )
}
