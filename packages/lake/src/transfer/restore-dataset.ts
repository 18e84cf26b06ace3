import {readdir} from 'node:fs/promises'
import {SeedError} from '../errors.ts'
import type {LakeStore} from '../store/lake-store.ts'
import {importDataset} from './import-dataset.ts'
import type {DatasetImportOptions, ImportSummary} from './import-dataset.ts'
import {openStore} from './open-store.ts'

/** What a folder may hold that is called empty: the backups, which are what is restored. */
const BACKUPS = 'backups'

/**
 * Makes a lake from a backup in a folder that holds nothing else, wholly or not at all. The lake
 * counts as started: no seed is put into it.
 *
 * @throws {@link SeedError} if the folder is not empty, or with the first bad line of the backup
 * @public
 */
export async function restoreDataset(
  dataDir: string,
  dataset: string,
  file: string,
  options: Omit<DatasetImportOptions, 'mode'> = {},
): Promise<ImportSummary> {
  const held = (await namesIn(dataDir)).filter((name) => name !== BACKUPS)
  if (held.length > 0) {
    throw new SeedError(
      `The folder ${dataDir} is not empty: it holds ${held.toSorted().slice(0, 5).join(', ')}.`,
      'Restore into a new folder, or move this one away first.',
    )
  }
  return fillStore(openStore(dataDir, dataset, true), file, {...options, mode: 'create'})
}

/**
 * Imports into the lake of a folder, which is made if it is not there. Only a lake that was made
 * for it goes away again if the import fails.
 *
 * @throws {@link SeedError} with the number of the first bad line; nothing has changed then
 * @public
 */
export async function importIntoFolder(
  dataDir: string,
  dataset: string,
  file: string,
  options: DatasetImportOptions = {},
): Promise<ImportSummary> {
  return fillStore(openStore(dataDir, dataset, true), file, options)
}

async function fillStore(
  store: LakeStore,
  file: string,
  options: DatasetImportOptions,
): Promise<ImportSummary> {
  try {
    const summary = await importDataset(store, file, options)
    if (store.fact('started') === undefined) {
      store.setFact('started', (options.at ?? new Date()).toISOString())
    }
    store.close()
    return summary
  } catch (error) {
    if (store.isNew) store.destroy()
    else store.close()
    throw error
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
}
