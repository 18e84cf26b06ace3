import {randomUUID} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {realpath, stat} from 'node:fs/promises'
import {basename, join, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {fileDocument, imageDocument} from '../assets/asset-document.ts'
import {sniffType, SNIFF_LENGTH} from '../assets/sniff-type.ts'
import {SeedError} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import type {AssetHome} from './asset-document.ts'
import {parseAssetPath} from './asset-name.ts'
import type {AssetName} from './asset-name.ts'
import type {FetchAsset} from './fetch-asset.ts'
import {sha1OfFile} from './hash-file.ts'

/** An asset that a dataset brings, and where its bytes lie. */
export interface SeededAsset {
  readonly asset: AssetName
  readonly file: string
  /** Its document, where only the bytes could say it. */
  readonly document?: JsonObject
}

/** Where to look for assets, and where to put those that come from elsewhere. */
export interface SeedPlace {
  /** The folder of the documents: no file outside of it is read. */
  readonly folder: string
  /** A folder of our own. */
  readonly work: string
  readonly home: AssetHome
  /** The assets that lie under the names that an export gives them, by path. */
  readonly named: ReadonlyMap<string, AssetName>
  readonly fetch: FetchAsset
}

const SEED = /^(?<kind>image|file)@(?<address>(?:file|https?):\/\/.+)$/i

/** Finds what `_sanityAsset` in a document means, each once. */
export class SeededAssets {
  readonly #place: SeedPlace
  readonly #found = new Map<string, Promise<SeededAsset>>()

  constructor(place: SeedPlace) {
    this.#place = place
  }

  /** @throws {@link SeedError} with the line, where there is no such file, or it must not be read */
  async find(exported: string, line: number): Promise<SeededAsset> {
    let finding = this.#found.get(exported)
    if (finding === undefined) {
      finding = this.#find(exported)
      this.#found.set(exported, finding)
    }
    try {
      return await finding
    } catch (cause) {
      if (!(cause instanceof SeedError)) throw cause
      throw new SeedError(`${exported}: ${cause.message}`, cause.hint, line, {cause})
    }
  }

  async #find(exported: string): Promise<SeededAsset> {
    const {kind, address} = SEED.exec(exported)?.groups ?? {}
    if (kind === undefined || address === undefined) {
      throw new SeedError(
        'that is no way to name an asset.',
        'Write image@file://./images/name.png, or image@ or file@ with an address of the web.',
      )
    }
    const isImage = kind.toLowerCase() === 'image'
    return address.toLowerCase().startsWith('file:')
      ? this.#beside(address, isImage)
      : this.#elsewhere(address, isImage)
  }

  async #beside(address: string, isImage: boolean): Promise<SeededAsset> {
    const {folder, named} = this.#place
    const path = address.slice('file://'.length)
    const asset = named.get(path.replace(/^\.\//, ''))
    if (asset !== undefined) return {asset, file: join(folder, asset.path)}
    const wanted = path.startsWith('/') ? pathOf(address) : resolve(folder, path)
    const file = await realpath(wanted).catch(nothingThere)
    if (file === undefined || !(await stat(file)).isFile()) {
      throw new SeedError(
        'the export has no file for it.',
        'Put it beside the documents, in the folder images or files.',
      )
    }
    // Whoever wrote the dataset must not have any file of this machine published.
    if (!file.startsWith(`${await realpath(folder)}${sep}`)) {
      throw new SeedError(
        'it lies outside of the folder of the documents.',
        'Put it beside the documents, in the folder images or files.',
      )
    }
    return this.#describe(file, basename(file), isImage)
  }

  async #elsewhere(address: string, isImage: boolean): Promise<SeededAsset> {
    const url = URL.parse(address)
    if (url === null) throw new SeedError('that is no address.', 'Correct it.')
    const file = join(this.#place.work, `fetched-${randomUUID()}`)
    await this.#place.fetch(url, file)
    return this.#describe(file, basename(url.pathname), isImage)
  }

  async #describe(file: string, name: string, isImage: boolean): Promise<SeededAsset> {
    const {projectId, dataset} = this.#place.home
    const {size} = await stat(file)
    const received = {path: file, sha1: await sha1OfFile(file), size, head: await headOf(file)}
    const fields = {originalFilename: name}
    const origin = {projectId, dataset, address: 'http://127.0.0.1', fields}
    if (isImage) {
      const {describeImage} = await import('../assets/describe-image.ts')
      const facts = await describeImage(file)
      if (facts === undefined) {
        throw new SeedError(
          'it is no image that can be shown.',
          'Use JPEG, PNG, GIF, WebP, AVIF, TIFF or SVG, or name it as file@….',
        )
      }
      return seeded(imageDocument(received, facts, origin), 'images', file)
    }
    const {mimeType, extension} = sniffType(received.head)
    const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? extension
    return seeded(fileDocument(received, {mimeType, extension: ending}, origin), 'files', file)
  }
}

function seeded(document: JsonObject, folder: string, file: string): SeededAsset {
  const asset = parseAssetPath(`${folder}/${basename(String(document['path']))}`)
  if (asset !== undefined) return {asset, file, document}
  throw new SeedError('it has no name that an asset can have.', 'Give it a plain ending.')
}

async function headOf(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of createReadStream(file, {end: SNIFF_LENGTH - 1})) {
    if (chunk instanceof Uint8Array) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function pathOf(address: string): string {
  try {
    return fileURLToPath(address)
  } catch (cause) {
    throw new SeedError('that is no path of this machine.', 'Correct it.', undefined, {cause})
  }
}

function nothingThere(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined
  throw error
}
