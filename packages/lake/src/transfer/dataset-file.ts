import {mkdir, open, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {SeedError} from '../errors.ts'
import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'
import {chunksOf, NO_LINE} from '../store/import-documents.ts'
import {readNdjson} from '../store/read-ndjson.ts'
import type {NdjsonLine} from '../store/read-ndjson.ts'
import {assetDocument} from './asset-document.ts'
import type {AssetHome} from './asset-document.ts'
import {assetsIn} from './assets-in.ts'
import {assetPathOf} from './asset-name.ts'
import type {AssetName} from './asset-name.ts'
import {nameAssets, namedFiles} from './asset-references.ts'
import type {FetchAsset} from './fetch-asset.ts'
import {sha1OfFile} from './hash-file.ts'
import {knownAssets} from './known-assets.ts'
import {SeededAssets} from './seeded-assets.ts'
import type {SeededAsset} from './seeded-assets.ts'
import {DOCUMENTS, unpackArchive} from './unpack-archive.ts'

/** How a dataset's file is read. */
export interface DatasetFileOptions {
  /** A folder of our own, in which an archive is unpacked. */
  readonly work: string
  readonly home: AssetHome
  readonly fetch: FetchAsset
  /** Told now and then how many documents have been read. */
  readonly onProgress?: (documents: number) => void
}

/** A document of a dataset's file, or an asset that it brings. */
export interface DatasetLine extends NdjsonLine {
  /** The bytes of an asset, and whether its file is ours to move; the value may be its document. */
  readonly brings?: {readonly asset: AssetName; readonly file: string; readonly isOurs: boolean}
}

/**
 * Reads an export: NDJSON with the folders `images` and `files` beside it, or a `.tar.gz`. Documents
 * come first, with references where the export names files, then the assets. An asset whose document
 * stood among the others comes without one: its value is undefined.
 *
 * @throws {@link SeedError} with the number of the first bad line
 */
export async function* readDatasetFile(
  file: string,
  options: DatasetFileOptions,
): AsyncGenerator<DatasetLine, void, undefined> {
  const isArchive = await isCompressed(file)
  const unpacked = join(options.work, 'unpacked')
  if (isArchive) {
    await mkdir(unpacked, {recursive: true, mode: 0o700})
    await unpackArchive(file, unpacked)
  }
  const ndjson = isArchive ? join(unpacked, DOCUMENTS) : file
  const folder = dirname(ndjson)
  const there = await assetsIn(folder)
  const seeds = new SeededAssets({
    folder,
    work: options.work,
    home: options.home,
    named: new Map(there.map((asset) => [asset.path, asset] as const)),
    fetch: options.fetch,
  })
  // Beside an NDJSON file may lie the images of something else: only those it names are taken.
  const wanted = new Map<string, SeededAsset>(
    isArchive ? there.map((asset) => [asset.id, {asset, file: join(folder, asset.path)}]) : [],
  )
  const brought = new Set<string>()
  let count = 0
  for await (const {line, value} of readNdjson(chunksOf(ndjson))) {
    const restored = await withAssets(value, line, seeds, wanted)
    const id = isJsonObject(restored) ? restored['_id'] : undefined
    if (typeof id === 'string' && assetPathOf(id) !== undefined) brought.add(id)
    count += 1
    if (count % 500 === 0) options.onProgress?.(count)
    yield {line, value: restored}
  }
  options.onProgress?.(count)
  yield* assetLines([...wanted.values()], brought, folder, isArchive, options)
}

/** Puts a reference in the place of each file that a document names. */
async function withAssets(
  value: unknown,
  line: number,
  seeds: SeededAssets,
  wanted: Map<string, SeededAsset>,
): Promise<unknown> {
  const exported = namedFiles(value)
  if (exported.length === 0) return value
  const ids = new Map<string, string>()
  for (const name of exported) {
    const found = await seeds.find(name, line)
    ids.set(name, found.asset.id)
    if (!wanted.has(found.asset.id)) wanted.set(found.asset.id, found)
  }
  return nameAssets(value, (name) => ids.get(name) ?? name)
}

async function* assetLines(
  assets: readonly SeededAsset[],
  brought: ReadonlySet<string>,
  folder: string,
  isArchive: boolean,
  {home, work}: DatasetFileOptions,
): AsyncGenerator<DatasetLine, void, undefined> {
  const known = await knownAssets(folder)
  for (const {asset, file, document} of assets) {
    const now = await sha1OfFile(file)
    const facts = known.facts.get(`${asset.kind}-${now}`) ?? {}
    if (now !== asset.sha1 && facts['sha1hash'] !== asset.sha1) throw changedFile(asset)
    const {size} = await stat(file)
    const made: JsonObject =
      known.documents.get(asset.id) ?? document ?? assetDocument(asset, size, facts, home)
    const isOurs = isArchive || file.startsWith(work)
    const value = brought.has(asset.id) ? undefined : made
    yield {line: NO_LINE, value, brings: {asset, file, isOurs}}
  }
}

async function isCompressed(file: string): Promise<boolean> {
  try {
    await using handle = await open(file)
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SeedError(`${file} cannot be read: ${reason}.`, 'Check the path.', undefined, {cause})
  }
}

function changedFile({path}: AssetName): SeedError {
  return new SeedError(
    `The file ${path} does not hold what its name says.`,
    'It was changed or cut off: export again.',
  )
}
