import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {Command} from 'commander'
import {exportDataset, exportDocuments, openStore} from '@stepzero/lake'
import {counted, countProgress, sayOutcome} from '../count-progress.ts'
import {CliError} from '../errors.ts'
import {DATA_FOLDER} from '../places.ts'
import {standardError} from '../progress.ts'

interface ExportFlags {
  readonly data: string
  readonly dataset: string
  readonly drafts: boolean
  readonly overwrite?: boolean
}

const exportTo = async (file: string, flags: ExportFlags): Promise<void> => {
  const path = resolve(file)
  if (file !== '-' && existsSync(path) && flags.overwrite !== true) {
    throw new CliError(`${path} is there already.`, 'Choose another name, or give --overwrite.')
  }
  using stack = new DisposableStack()
  const store = openStore(resolve(flags.data), flags.dataset)
  stack.defer(() => store.close())
  const options = {drafts: flags.drafts, system: false}
  if (file === '-') {
    await pipeline(Readable.from(exportDocuments(store, options)), process.stdout, {
      end: false,
    }).catch((error: unknown) => {
      // Whoever reads may have seen enough: `stepzero export - | head`.
      if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
    })
    return
  }
  const {documents, assets, assetsLeftOut} = await exportDataset(store, path, {
    ...options,
    onProgress: countProgress(standardError, 'Writing documents'),
  })
  const along = assets > 0 ? `, with ${counted(assets, 'asset')}` : ''
  sayOutcome(standardError, `Exported to ${path}: ${counted(documents, 'document')}${along}`)
  if (assetsLeftOut > 0) {
    sayOutcome(
      standardError,
      `Images and files are not in it (${assetsLeftOut}): a name that ends in .tar.gz takes them along`,
    )
  }
}

/** `stepzero export`: the dataset of the embedded lake as a file. */
export const exportCommand = (): Command =>
  new Command('export')
    .description('Write the dataset of the embedded lake to a file.')
    .argument(
      '<file>',
      'NDJSON; with images and files if its name ends in .tar.gz; - is standard output',
    )
    .option('--no-drafts', 'leave out drafts and versions')
    .option('--overwrite', 'replace the file if it is there already')
    .option('--data <folder>', 'where the embedded lake lies', DATA_FOLDER)
    .option('--dataset <name>', 'the dataset to export', 'production')
    .action(exportTo)
