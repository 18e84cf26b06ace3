import {Command} from 'commander'
import {openEmbeddedLake} from '../open-embedded-lake.ts'
import {port} from '../options.ts'
import {DATA_FOLDER} from '../places.ts'
import {standardError} from '../progress.ts'
import {untilInterrupted} from '../until-interrupted.ts'

/** The port of a lake that runs alone. */
const LAKE_PORT = 4010

interface LakeFlags {
  readonly port: number
  readonly data: string
  readonly seed?: string
  readonly dataset: string
  readonly token?: string
}

const lake = async (flags: LakeFlags): Promise<void> => {
  await using opened = await openEmbeddedLake({...flags, terminal: standardError})
  process.stdout.write(`Content Lake  ${opened.address}  dataset ${opened.dataset}\n`)
  await untilInterrupted()
}

/** `stepzero lake`: the embedded Content Lake alone. */
export const lakeCommand = (): Command =>
  new Command('lake')
    .description('Run the embedded Content Lake alone.')
    .option('--port <port>', 'the port to listen on; 0 takes any free one', port, LAKE_PORT)
    .option('--data <folder>', 'where its documents lie', DATA_FOLDER)
    .option(
      '--seed <file>',
      'an NDJSON file for a lake that is still empty, or "none" (default: the example)',
    )
    .option('--dataset <name>', 'the dataset it holds', 'production')
    .option('--token <token>', 'the administrator’s token (default: STEPZERO_TOKEN)')
    .action(lake)
