import {mkdtemp, open, rm, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {AssetFolder} from '../assets/asset-folder.ts'
import {SeedError} from '../errors.ts'
import {isJsonObject} from '../json.ts'
import {chunksOf, importLines, NO_LINE} from '../store/import-documents.ts'
import type {ImportOptions} from '../store/import-documents.ts'
import type {LakeStore} from '../store/lake-store.ts'
import {readNdjson} from '../store/read-ndjson.ts'
import type {NdjsonLine} from '../store/read-ndjson.ts'
import {assetDocument} from './asset-document.ts'
import {assetsIn} from './assets-in.ts'
import {assetPathOf} from './asset-name.ts'
import type {AssetName} from './asset-name.ts'
import {nameAssets} from './asset-references.ts'
import {AssetsInPlace} from './assets-in-place.ts'
import {sha1OfFile} from './hash-file.ts'
import {knownAssets} from './known-assets.ts'
import {DOCUMENTS, unpackArchive} from './unpack-archive.ts'

/**
 * How a dataset is taken in.
 *
 * @public
 */
export interface DatasetImportOptions extends ImportOptions {
  /** The project that the addresses of assets name; `stepzero` unless given. */
  readonly projectId?: string
  /** Told now and then how many documents have been read. */
  readonly onProgress?: (documents: number) => void
}

/**
 * What an import brought.
 *
 * @public
 */
export interface ImportSummary {
  /** Documents that were stored. */
  readonly documents: number
  /** Documents that were there already and were left. */
  readonly left: number
  /** Images and files. */
  readonly assets: number
}

/**
 * Takes in an export, wholly or not at all: NDJSON with the folders `images` and `files` beside it,
 * or the `.tar.gz` of `stepzero export` or `sanity dataset export`.
 *
 * @throws {@link SeedError} with the number of the first bad line; nothing has changed then
 * @public
 */
export async function importDataset(
  store: LakeStore,
  file: string,
  options: DatasetImportOptions = {},
): Promise<ImportSummary> {
  const work = await mkdtemp(join(dirname(store.file), '.import-'))
  try {
    if (await isCompressed(file)) {
      await unpackArchive(file, work)
      return await importFolder(store, join(work, DOCUMENTS), true, options)
    }
    return await importFolder(store, file, false, options)
  } finally {
    await rm(work, {recursive: true, force: true})
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

async function importFolder(
  store: LakeStore,
  ndjson: string,
  isArchive: boolean,
  options: DatasetImportOptions,
): Promise<ImportSummary> {
  const folder = dirname(ndjson)
  const there = await assetsIn(folder)
  const files = new Map(there.map((asset) => [asset.path, asset] as const))
  // Beside an NDJSON file may lie the images of something else: only those it names are taken.
  const wanted = new Map<string, AssetName>(
    isArchive ? there.map((asset) => [asset.id, asset] as const) : [],
  )
  const home = {
    projectId: options.projectId ?? 'stepzero',
    dataset: basename(store.file, '.sqlite'),
  }
  const moved = new AssetsInPlace(new AssetFolder(store.file).path)
  const lines = async function* (): AsyncGenerator<NdjsonLine> {
    const brought = new Set<string>()
    let count = 0
    for await (const {line, value} of readNdjson(chunksOf(ndjson))) {
      const restored = nameAssets(value, (exported, path) => {
        const asset = path === undefined ? undefined : files.get(path)
        if (asset === undefined) throw missingFile(exported, line)
        wanted.set(asset.id, asset)
        return asset.id
      })
      if (isJsonObject(restored) && typeof restored['_id'] === 'string') {
        if (assetPathOf(restored['_id']) !== undefined) brought.add(restored['_id'])
      }
      count += 1
      if (count % 500 === 0) options.onProgress?.(count)
      yield {line, value: restored}
    }
    options.onProgress?.(count)
    const known = await knownAssets(folder)
    for (const asset of wanted.values()) {
      const path = join(folder, asset.path)
      const now = await sha1OfFile(path)
      const facts = known.facts.get(`${asset.kind}-${now}`) ?? {}
      if (now !== asset.sha1 && facts['sha1hash'] !== asset.sha1) throw changedFile(asset)
      await moved.stage(path, asset, isArchive)
      if (brought.has(asset.id)) continue
      const {size} = await stat(path)
      const document = known.documents.get(asset.id) ?? assetDocument(asset, size, facts, home)
      yield {line: NO_LINE, value: document}
    }
  }
  try {
    const {stored, left} = await importLines(store, lines(), {
      ...options,
      beforeCommit: () => moved.place(),
    })
    return {documents: stored, left, assets: wanted.size}
  } catch (error) {
    moved.undo()
    throw error
  }
}

function missingFile(exported: string, line: number): SeedError {
  return new SeedError(
    `the export has no file for ${exported}.`,
    'Put it beside the documents under the name that `sanity dataset export` gives it; nothing is fetched.',
    line,
  )
}

function changedFile({path}: AssetName): SeedError {
  return new SeedError(
    `The file ${path} does not hold what its name says.`,
    'It was changed or cut off: export again.',
  )
}
