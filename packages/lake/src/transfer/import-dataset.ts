import {mkdtemp, rm} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {AssetFolder} from '../assets/asset-folder.ts'
import {rebindAssets} from '../assets/rebind-assets.ts'
import {ADDRESS_FACT} from '../identity/running-lake.ts'
import {importLines} from '../store/import-documents.ts'
import type {ImportOptions} from '../store/import-documents.ts'
import type {LakeStore} from '../store/lake-store.ts'
import type {NdjsonLine} from '../store/read-ndjson.ts'
import {AssetsInPlace} from './assets-in-place.ts'
import {readDatasetFile} from './dataset-file.ts'
import {assetFetcher} from './fetch-asset.ts'
import type {FetchAsset} from './fetch-asset.ts'

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
  /** Instead of the web, in tests. */
  readonly fetch?: FetchAsset
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
 * or the `.tar.gz` of `stepzero export` or `sanity dataset export`. Assets that the documents name by
 * an address of the web are fetched, from public hosts only.
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
  const moved = new AssetsInPlace(new AssetFolder(store.file).path)
  let assets = 0
  const lines = async function* (): AsyncGenerator<NdjsonLine> {
    const {projectId = 'stepzero', fetch = assetFetcher(), onProgress} = options
    const home = {projectId, dataset: basename(store.file, '.sqlite')}
    const progress = onProgress === undefined ? {} : {onProgress}
    for await (const one of readDatasetFile(file, {work, home, fetch, ...progress})) {
      const {line, value, brings} = one
      if (brings !== undefined) {
        assets += 1
        await moved.stage(brings.file, brings.asset, brings.isOurs)
      }
      if (value !== undefined) yield {line, value}
    }
  }
  try {
    const {stored, left} = await importLines(store, lines(), {
      ...options,
      beforeCommit: () => moved.place(),
    })
    const address = store.fact(ADDRESS_FACT) ?? ''
    if (address !== '') rebindAssets(store, address)
    return {documents: stored, left, assets}
  } catch (error) {
    moved.undo()
    throw error
  } finally {
    await rm(work, {recursive: true, force: true})
  }
}
