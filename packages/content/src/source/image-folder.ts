import {createHash} from 'node:crypto'
import {readdir, readFile, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {ImageAsset} from '@stepzero/content-model'
import {AssetError} from '../errors.ts'
import {MAX_IMAGE_BYTES, tooLarge} from '../image/image-size-limit.ts'
import type {StoredImage} from './document-source.ts'

/** The images of an export: how to read the one of an asset. */
export type ImageFolder = (asset: ImageAsset) => Promise<StoredImage>

/**
 * The `images/` folder beside an NDJSON file, as `sanity dataset export` lays it out: a file for
 * each image, named `<sha1>-<width>x<height>.<ending>`, and an `assets.json` with what is known of
 * each by the hash it has now.
 */
export function openImageFolder(ndjson: string): ImageFolder {
  const folder = join(dirname(ndjson), 'images')
  let names: Promise<ReadonlyMap<string, string>> | undefined
  let changes: Promise<ReadonlyMap<string, string>> | undefined
  return async ({_id: id, sha1hash: sha1, metadata}) => {
    const {width, height} = metadata.dimensions
    try {
      const name = (await (names ??= namesIn(folder))).get(sha1)
      if (name === undefined) {
        throw new AssetError(
          id,
          `There is no file ${sha1}-${width}x${height} of any kind in ${folder}.`,
          'Put it there, as `sanity dataset export` does, or build from the lake it is in.',
        )
      }
      const path = join(folder, name)
      const {size} = await stat(path)
      if (size > MAX_IMAGE_BYTES) throw tooLarge(id, size)
      const bytes = await readFile(path)
      const now = createHash('sha1').update(bytes).digest('hex')
      if (now === sha1) return {bytes, changed: false}
      const known = await (changes ??= changesOf(join(dirname(ndjson), 'assets.json')))
      return {bytes, changed: known.get(now) === sha1}
    } catch (error) {
      throw error instanceof AssetError ? error : unreadable(id, folder, error)
    }
  }
}

const unreadable = (asset: string, folder: string, cause: unknown): AssetError =>
  new AssetError(
    asset,
    `The images in ${folder} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'Let this user read that folder and the assets.json beside it.',
    {cause},
  )

const NAME = /^(?<sha1>[0-9a-f]{40})(?:-\d+x\d+)?\.[a-z0-9]+$/

async function namesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(nothingThere)
  return new Map(
    names.flatMap((name) => {
      const sha1 = NAME.exec(name)?.groups?.['sha1']
      return sha1 === undefined ? [] : [[sha1, name] as const]
    }),
  )
}

/** The hash each image was uploaded with, by the hash it has now. */
async function changesOf(path: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    nothingThere(error)
    return '{}'
  })
  const parsed: unknown = JSON.parse(text)
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
  return new Map(
    entries.flatMap(([id, of]: [string, unknown]) =>
      typeof of === 'object' && of !== null && 'sha1hash' in of && typeof of.sha1hash === 'string'
        ? [[id.replace(/^image-/, ''), of.sha1hash] as const]
        : [],
    ),
  )
}

function nothingThere(error: unknown): string[] {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return []
  throw error
}
