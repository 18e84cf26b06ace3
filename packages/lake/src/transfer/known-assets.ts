import {readFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {SeedError} from '../errors.ts'
import {isJsonObject} from '../json.ts'
import type {JsonObject} from '../json.ts'
import {ASSET_DOCUMENTS, ASSET_MAP} from './unpack-archive.ts'

/** What an export says of its assets beside the documents. */
export interface KnownAssets {
  /** By kind and hash of the bytes as they are now. */
  readonly facts: ReadonlyMap<string, JsonObject>
  /** By id. */
  readonly documents: ReadonlyMap<string, JsonObject>
}

/** Reads what lies beside the documents; an export may have none of it. */
export async function knownAssets(folder: string): Promise<KnownAssets> {
  const [facts, documents] = await Promise.all(
    [ASSET_MAP, ASSET_DOCUMENTS].map((name) => readJsonObject(join(folder, name))),
  )
  return {facts: objectsIn(facts), documents: objectsIn(documents)}
}

function objectsIn(object: JsonObject = {}): Map<string, JsonObject> {
  return new Map(
    Object.entries(object).flatMap(([name, member]) =>
      isJsonObject(member) ? [[name, member] as const] : [],
    ),
  )
}

async function readJsonObject(path: string): Promise<JsonObject> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '{}'
    throw error
  })
  try {
    const value: unknown = JSON.parse(text)
    if (isJsonObject(value)) return value
  } catch (cause) {
    throw noObject(path, cause)
  }
  throw noObject(path)
}

function noObject(path: string, cause?: unknown): SeedError {
  return new SeedError(
    `${basename(path)} of the export is no JSON object.`,
    'Export again.',
    undefined,
    {cause},
  )
}
