import {resolve} from 'node:path'
import {Command} from 'commander'
import {
  followLake,
  fromHosted,
  fromLake,
  type DocumentSource,
  type FollowedLake,
} from '@stepzero/content'
import {openReleaseStore, serveRelease} from '@stepzero/publish'
import {backUp, restore} from '../backups.ts'
import {hostedDataset} from '../environment.ts'
import {openEmbeddedLake} from '../open-embedded-lake.ts'
import {port} from '../options.ts'
import {DATA_FOLDER, EMPTY_DATASET} from '../places.ts'
import {buildProgress, standardError} from '../progress.ts'
import {SitePublisher} from '../site-publisher.ts'
import {untilInterrupted} from '../until-interrupted.ts'

/** The site's port; the lake takes the tenth after it. */
const SITE_PORT = 4000
const LAKE_AFTER_SITE = 10

interface StartFlags {
  readonly port: number
  readonly data: string
  readonly empty?: boolean
  readonly restore?: string
}

/** A lake to publish from, and how to say where it is. */
interface StartedLake {
  readonly source: DocumentSource
  readonly followed: FollowedLake
  readonly line: string
}

const log = (line: string): void => standardError.write(`  ${line}\n`)

const start = async (flags: StartFlags): Promise<void> => {
  await using stack = new AsyncDisposableStack()
  const dataDir = resolve(flags.data)
  if (flags.restore !== undefined) await restore(flags.restore, flags)
  const store = await openReleaseStore(dataDir)
  // The port is taken first: whoever finds it busy should not wait for a build to hear so.
  const server = stack.use(
    await serveRelease({
      current: () => store.current(),
      port: flags.port,
      onError: (error) => log(String(error)),
    }),
  )
  const lake = await openLake(flags, stack)
  const first = {source: lake.source, dataDir, fallbackBase: server.origin, log}
  const {pages, release} = await new SitePublisher({
    ...first,
    onProgress: buildProgress(standardError),
  }).publish()
  follow(new SitePublisher(first), lake.followed, stack)
  const address = `${server.origin}${release.manifest.base}`
  process.stdout.write(`\nSite          ${address}  ${pages} pages\n${lake.line}`)
  process.stdout.write('Every edit that is published goes out by itself. Ctrl-C ends everything.\n')
  await untilInterrupted()
  standardError.write('\nClosing.\n')
}

const follow = (
  publisher: SitePublisher,
  followed: FollowedLake,
  stack: AsyncDisposableStack,
): void => {
  const stop = followLake(followed, {
    onChange: () => publisher.publishSoon(),
    onError: (error) => log(`Edits are not followed any more: ${String(error)}`),
  })
  stack.defer(async () => {
    stop()
    await publisher.settled()
  })
}

const openLake = async (flags: StartFlags, stack: AsyncDisposableStack): Promise<StartedLake> => {
  const hosted = hostedDataset(process.env)
  if (hosted !== undefined) {
    const line = `Content Lake  hosted, project ${hosted.projectId}, dataset ${hosted.dataset}\n`
    return {source: fromHosted(hosted), followed: hosted, line}
  }
  const lake = stack.use(
    await openEmbeddedLake({
      data: flags.data,
      port: flags.port === 0 ? 0 : flags.port + LAKE_AFTER_SITE,
      seed: flags.empty === true ? EMPTY_DATASET : undefined,
      terminal: standardError,
    }),
  )
  stack.use(backUp(lake, flags.data))
  const followed = {address: lake.address, dataset: lake.dataset}
  return {
    source: fromLake(followed),
    followed,
    line: `Content Lake  ${lake.address}  dataset ${lake.dataset}\n`,
  }
}

/** `stepzero start`: lake and site on this machine, with one command. */
export const startCommand = (): Command =>
  new Command('start')
    .description('Run the lake and the site on this machine, publishing each edit.')
    .option('--port <port>', 'the site’s port; the lake takes the tenth after it', port, SITE_PORT)
    .option('--data <folder>', 'where documents and releases lie', DATA_FOLDER)
    .option('--empty', 'start a new lake without the example')
    .option('--restore <file>', 'make a new lake from a backup, in an empty data folder')
    .action(start)
