import {once} from 'node:events'
import {createReadStream} from 'node:fs'
import {open, rm, stat} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {createGzip} from 'node:zlib'
import type {Pack} from 'tar-stream'
import {AssetFolder} from '../assets/asset-folder.ts'
import {withoutPort} from '../assets/rebind-assets.ts'
import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'
import {exportedBodies} from '../store/export-documents.ts'
import type {LakeStore} from '../store/lake-store.ts'
import {assetsIn} from './assets-in.ts'
import type {AssetName} from './asset-name.ts'
import {nameFiles} from './asset-references.ts'
import type {DatasetExportOptions, ExportSummary} from './export-dataset.ts'
import {sha1OfFile} from './hash-file.ts'
import {ASSET_DOCUMENTS, ASSET_MAP, DOCUMENTS} from './unpack-archive.ts'

/** An archive says the same of the same content, whenever it is made. */
const NO_TIME = new Date(0)

/** What `sanity dataset export` leaves out of its map: the importer finds it out by itself. */
const NOT_IN_MAP = new Set([
  '_id',
  '_type',
  'assetId',
  'extension',
  'mimeType',
  'path',
  'uploadId',
  'url',
])

/** Writes documents and assets as a `.tar.gz` in the layout of `sanity dataset export`. */
export async function writeArchive(
  store: LakeStore,
  target: string,
  options: DatasetExportOptions,
): Promise<ExportSummary> {
  const data = `${target}.data`
  try {
    const folder = new AssetFolder(store.file).path
    const {documents, assets} = await writeDocuments(store, data, folder, options)
    const {pack} = await import('tar-stream')
    const archive = pack()
    await rm(target, {force: true})
    await using handle = await open(target, 'wx', 0o600)
    const written = pipeline(archive, createGzip(), async (chunks) => {
      for await (const chunk of chunks) await handle.writeFile(chunk)
    })
    const filled = fill(archive, `${basename(store.file, '.sqlite')}-export`, data, folder, assets)
    await Promise.all([
      written,
      filled.catch((error: unknown) => {
        archive.destroy(error instanceof Error ? error : new Error(String(error)))
        throw error
      }),
    ])
    await handle.sync()
    return {documents, assets: assets.length, assetsLeftOut: 0}
  } finally {
    await rm(data, {force: true})
  }
}

/** An asset that goes into the archive: its file and its document. */
interface ArchivedAsset extends AssetName {
  readonly document: JsonObject
}

/**
 * Writes the documents to a file of their own: an archive says how long each file is before its
 * content. Assets go with their files; one whose file is not here stays among the documents.
 */
async function writeDocuments(
  store: LakeStore,
  path: string,
  folder: string,
  {onProgress, ...options}: DatasetExportOptions,
): Promise<{documents: number; assets: readonly ArchivedAsset[]}> {
  const assets = new Map<string, ArchivedAsset>()
  const snapshot = store.snapshot()
  try {
    // Only now: an upload puts its file in place before there is a document of it.
    const files = new Map((await assetsIn(folder)).map((asset) => [asset.id, asset] as const))
    await rm(path, {force: true})
    await using handle = await open(path, 'wx', 0o600)
    const types = ['sanity.imageAsset', 'sanity.fileAsset']
    for (const body of exportedBodies(snapshot, {types})) {
      const document: unknown = JSON.parse(withoutPort(body))
      const id = isJsonObject(document) ? document['_id'] : undefined
      const asset = typeof id === 'string' ? files.get(id) : undefined
      if (asset === undefined || !isJsonObject(document)) continue
      assets.set(asset.id, {...asset, document})
    }
    let documents = 0
    let page = ''
    for (const body of exportedBodies(snapshot, options)) {
      documents += 1
      const text = withFileNames(withoutPort(body), assets)
      if (text !== undefined) page += `${text}\n`
      if (page.length < 64 * 1024) continue
      await handle.writeFile(page)
      onProgress?.(documents)
      page = ''
    }
    await handle.writeFile(page)
    onProgress?.(documents)
    return {documents, assets: [...assets.values()]}
  } finally {
    snapshot.close()
  }
}

/** The line of a document in the archive; undefined where its file stands for it. */
function withFileNames(
  body: string,
  assets: ReadonlyMap<string, ArchivedAsset>,
): string | undefined {
  // The lake writes `_id` first; most documents show no asset, and need not be parsed.
  if (!/^\{"_id":"(?:image|file)-|"_ref":"(?:image|file)-/.test(body)) return body
  const document: unknown = JSON.parse(body)
  const id = isJsonObject(document) ? document['_id'] : undefined
  if (typeof id === 'string' && assets.has(id)) return undefined
  return JSON.stringify(nameFiles(document, (ref) => assets.get(ref)?.path))
}

async function fill(
  archive: Pack,
  prefix: string,
  data: string,
  folder: string,
  assets: readonly ArchivedAsset[],
): Promise<void> {
  await addFile(archive, `${prefix}/${DOCUMENTS}`, data)
  const facts: [string, JsonObject][] = []
  for (const {kind, path, document} of assets) {
    const known = Object.entries(document).filter(([name]) => !NOT_IN_MAP.has(name))
    facts.push([`${kind}-${await sha1OfFile(join(folder, path))}`, Object.fromEntries(known)])
  }
  addText(archive, `${prefix}/${ASSET_MAP}`, facts)
  addText(
    archive,
    `${prefix}/${ASSET_DOCUMENTS}`,
    assets.map(({id, document}) => [id, document]),
  )
  for (const {path} of assets) await addFile(archive, `${prefix}/${path}`, join(folder, path))
  archive.finalize()
}

function addText(archive: Pack, name: string, entries: readonly [string, JsonObject][]): void {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify(Object.fromEntries(sorted))
  archive.entry({name, mtime: NO_TIME, mode: 0o600}, text)
}

async function addFile(archive: Pack, name: string, path: string): Promise<void> {
  const {size} = await stat(path)
  const entry = archive.entry({name, size, mtime: NO_TIME, mode: 0o600})
  for await (const chunk of createReadStream(path)) {
    if (!entry.write(chunk)) await once(entry, 'drain')
  }
  const closed = once(entry, 'close')
  entry.end(undefined)
  await closed
}
