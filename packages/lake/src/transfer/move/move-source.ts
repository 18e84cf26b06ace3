import {join} from 'node:path'
import type {JsonObject} from '../../json.ts'
import {NO_LINE} from '../../store/import-documents.ts'
import {assetPathOf} from '../asset-name.ts'
import {readDatasetFile} from '../dataset-file.ts'
import {assetFetcher} from '../fetch-asset.ts'
import type {FetchAsset} from '../fetch-asset.ts'
import {LakeConnection} from './lake-connection.ts'
import type {LakePlace} from './lake-connection.ts'

/**
 * Where the documents of a move come from.
 *
 * @public
 */
export interface MoveSource {
  /** @internal */
  documents(work: string): AsyncIterable<{readonly value: unknown; readonly line?: number}>
  /**
   * The bytes of an asset, as a file; undefined where there are none.
   *
   * @internal
   */
  assetFile(document: JsonObject, work: string): Promise<string | undefined>
}

/**
 * The dataset of a lake that answers.
 *
 * @public
 */
export function datasetOfLake(place: LakePlace): MoveSource {
  const lake = new LakeConnection(place)
  return {
    async *documents() {
      for await (const value of lake.documents()) yield {value}
    },
    async assetFile(document, work) {
      const path = assetPathOf(String(document['_id']))
      if (path === undefined) return undefined
      const file = join(work, path.replace('/', '-'))
      return (await lake.download(path, file)) ? file : undefined
    },
  }
}

/**
 * The dataset of a file: NDJSON with its assets beside it, or a `.tar.gz`.
 *
 * @public
 */
export function datasetOfFile(file: string, fetch: FetchAsset = assetFetcher()): MoveSource {
  const files = new Map<string, string>()
  return {
    async *documents(work) {
      const home = {projectId: 'stepzero', dataset: 'production'}
      for await (const {value, line, brings} of readDatasetFile(file, {work, home, fetch})) {
        if (brings !== undefined) files.set(brings.asset.id, brings.file)
        if (value !== undefined) yield line === NO_LINE ? {value} : {value, line}
      }
    },
    assetFile: (document) => Promise.resolve(files.get(String(document['_id']))),
  }
}
