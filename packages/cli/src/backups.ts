import {join, resolve} from 'node:path'
import {keepBackups, restoreDataset, type Backups, type Lake} from '@stepzero/lake'
import {counted, countProgress, sayOutcome} from './count-progress.ts'
import {hostedDataset} from './environment.ts'
import {UsageError} from './errors.ts'
import {standardError} from './progress.ts'

/** Where the backups of a data folder lie. */
const backupFolder = (data: string): string => join(resolve(data), 'backups')

/** Writes backups beside the data while a lake runs, and says where each lies. */
export const backUp = (lake: Lake, data: string): Backups => {
  const backups = keepBackups(lake, {
    folder: backupFolder(data),
    onWritten: (file) => standardError.write(`  Backup: ${file}\n`),
    onError: (error) => standardError.write(`  No backup could be written: ${String(error)}\n`),
  })
  // Nobody waits for it: it reads a snapshot, and says itself what went wrong.
  void backups.daily()
  return backups
}

/**
 * Makes the embedded lake of an empty data folder from a backup.
 *
 * @throws {@link UsageError} where another flag or the environment wants another dataset
 */
export const restore = async (
  file: string,
  flags: {readonly data: string; readonly empty?: boolean},
): Promise<void> => {
  if (flags.empty === true) throw new UsageError('Choose one of --restore and --empty.')
  if (hostedDataset(process.env) !== undefined) {
    throw new UsageError(
      'The environment names a hosted dataset, and --restore is about the embedded one.',
      'Unset SANITY_PROJECT_ID and SANITY_DATASET.',
    )
  }
  const data = resolve(flags.data)
  const {documents, assets} = await restoreDataset(data, 'production', resolve(file), {
    onProgress: countProgress(standardError, 'Reading documents'),
  })
  const along = assets > 0 ? `, ${counted(assets, 'asset')}` : ''
  sayOutcome(standardError, `Restored into ${data}: ${counted(documents, 'document')}${along}`)
}
