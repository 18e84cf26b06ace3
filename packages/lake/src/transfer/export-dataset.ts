import {open, rename, rm} from 'node:fs/promises'
import {AssetFolder} from '../assets/asset-folder.ts'
import {withoutPort} from '../assets/rebind-assets.ts'
import {exportDocuments} from '../store/export-documents.ts'
import type {ExportOptions} from '../store/export-documents.ts'
import type {LakeStore} from '../store/lake-store.ts'
import {assetsIn} from './assets-in.ts'
import {writeArchive} from './write-archive.ts'

/**
 * What an export wrote.
 *
 * @public
 */
export interface ExportSummary {
  readonly documents: number
  /** Images and files. */
  readonly assets: number
  /** Images and files that NDJSON cannot hold. */
  readonly assetsLeftOut: number
}

/**
 * How a dataset is written.
 *
 * @public
 */
export interface DatasetExportOptions extends Pick<ExportOptions, 'drafts' | 'system'> {
  /** Told now and then how many documents have been written. */
  readonly onProgress?: (documents: number) => void
}

/** Whether a name asks for an archive with assets. */
const ARCHIVE = /\.(?:tar\.gz|tgz)$/i

/**
 * Writes all documents of one moment to a file that only this user can read: NDJSON, or, where its
 * name ends in `.tar.gz`, an archive with the assets, which `sanity dataset import` takes as well.
 * The file is there when it is whole.
 *
 * The same content gives the same bytes.
 *
 * @public
 */
export async function exportDataset(
  store: LakeStore,
  file: string,
  options: DatasetExportOptions = {},
): Promise<ExportSummary> {
  const part = `${file}.part`
  try {
    const summary = ARCHIVE.test(file)
      ? await writeArchive(store, part, options)
      : await writeNdjson(store, part, options)
    await rename(part, file)
    return summary
  } finally {
    await rm(part, {force: true})
  }
}

/**
 * Whether the store has files that only an archive can hold.
 *
 * @public
 */
export async function hasAssets(store: LakeStore): Promise<boolean> {
  return (await assetsIn(new AssetFolder(store.file).path)).length > 0
}

async function writeNdjson(
  store: LakeStore,
  part: string,
  options: DatasetExportOptions,
): Promise<ExportSummary> {
  await rm(part, {force: true})
  await using handle = await open(part, 'wx', 0o600)
  let documents = 0
  for await (const page of exportDocuments(store, options)) {
    const lines = page.split('\n')
    await handle.writeFile(lines.map(withoutPort).join('\n'))
    documents += lines.length - 1
    options.onProgress?.(documents)
  }
  await handle.sync()
  const {length: assetsLeftOut} = await assetsIn(new AssetFolder(store.file).path)
  return {documents, assets: 0, assetsLeftOut}
}
