import {resolve} from 'node:path'
import {Command} from 'commander'
import {datasetOfFile, importIntoFolder, moveDataset, type ImportMode} from '@stepzero/lake'
import {counted, countProgress, sayOutcome} from '../count-progress.ts'
import {UsageError} from '../errors.ts'
import {moveProgress, sayMoved} from '../move-flags.ts'
import {DATA_FOLDER} from '../places.ts'
import {standardError} from '../progress.ts'

interface ImportFlags {
  readonly data: string
  readonly dataset: string
  readonly to?: string
  readonly token?: string
  readonly createOnly?: boolean
  readonly replace?: boolean
  readonly missing?: boolean
}

const modeOf = ({createOnly, replace, missing}: ImportFlags): ImportMode => {
  if ([createOnly, replace, missing].filter((flag) => flag === true).length > 1) {
    throw new UsageError('Choose one of --create-only, --replace and --missing.')
  }
  if (replace === true) return 'replace'
  return missing === true ? 'missing' : 'create'
}

const importFile = async (file: string, flags: ImportFlags): Promise<void> => {
  const mode = modeOf(flags)
  if (flags.to !== undefined) {
    await send(file, flags.to, mode, flags)
    return
  }
  const {documents, left, assets} = await importIntoFolder(
    resolve(flags.data),
    flags.dataset,
    resolve(file),
    {mode, onProgress: countProgress(standardError, 'Reading documents')},
  )
  const parts = [
    counted(documents, 'document'),
    ...(assets > 0 ? [counted(assets, 'asset')] : []),
    ...(left > 0 ? [`${left} that were there already left as they are`] : []),
  ]
  sayOutcome(standardError, `Imported into ${resolve(flags.data)}: ${parts.join(', ')}`)
}

const send = async (
  file: string,
  to: string,
  mode: ImportMode,
  flags: ImportFlags,
): Promise<void> => {
  const token = flags.token ?? process.env['STEPZERO_TOKEN'] ?? ''
  const url = URL.parse(to)
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `${to} is not the address of a lake.`,
      'Give one such as http://127.0.0.1:4010/production.',
    )
  }
  if (token === '') {
    throw new UsageError(
      'A running lake takes an import only with a token.',
      'Give --token, or set STEPZERO_TOKEN.',
    )
  }
  const dataset = url.pathname.replaceAll('/', '') || flags.dataset
  const summary = await moveDataset(
    datasetOfFile(resolve(file)),
    {address: url.origin, projectId: 'stepzero', dataset, token},
    {mode, versions: true, onProgress: moveProgress(standardError)},
  )
  sayMoved(standardError, summary, {to: `${url.origin}/${dataset}`, dryRun: false})
}

/** `stepzero import`: a dataset into the embedded lake, wholly or not at all. */
export const importCommand = (): Command =>
  new Command('import')
    .description('Take in a dataset, wholly or not at all.')
    .argument('<file>', 'NDJSON, or the .tar.gz of an export with images and files')
    .option('--create-only', 'refuse the import if a document is there already (the default)')
    .option('--replace', 'replace documents that are there already')
    .option('--missing', 'leave documents that are there already')
    .option('--data <folder>', 'where the embedded lake lies', DATA_FOLDER)
    .option('--dataset <name>', 'the dataset to import into', 'production')
    .option('--to <address>', 'a lake that runs, such as http://127.0.0.1:4010/production')
    .option('--token <token>', 'the token for a lake that runs (default: STEPZERO_TOKEN)')
    .action(importFile)
