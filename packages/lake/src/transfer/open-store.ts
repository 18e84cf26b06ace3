import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {checkOptions} from '../check-options.ts'
import {LakeOptionError} from '../errors.ts'
import {LakeStore} from '../store/lake-store.ts'

/**
 * Opens the store of a data folder where no lake has to answer: for an import or an export.
 *
 * @throws {@link LakeOptionError} if there is none; a new one is made only for an import
 * @public
 */
export function openStore(dataDir: string, dataset: string, makeNew = false): LakeStore {
  checkOptions({dataDir, dataset})
  if (!makeNew && !existsSync(join(dataDir, `${dataset}.sqlite`))) {
    throw new LakeOptionError(
      'dataDir',
      `There is no lake with a dataset "${dataset}" in ${dataDir}.`,
      'Give the data folder of a lake, or start one there first.',
    )
  }
  return new LakeStore(dataDir, dataset)
}
