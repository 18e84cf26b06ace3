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
import type {Lake} from '@stepzero/lake'
import {planStudio, type Studio} from '../build-studio.ts'
import {hostedDataset} from '../environment.ts'
import {openEmbeddedLake} from '../open-embedded-lake.ts'
import {openPreview} from '../open-preview.ts'
import {port} from '../options.ts'
import {DATA_FOLDER, EMPTY_DATASET} from '../places.ts'
import {buildProgress, standardError} from '../progress.ts'
import {SitePublisher} from '../site-publisher.ts'
import {untilInterrupted} from '../until-interrupted.ts'

/** The site's port; lake and Studio take the tenth after it, the preview the twentieth. */
const SITE_PORT = 4000
const LAKE_AFTER_SITE = 10
const PREVIEW_AFTER_SITE = 20

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
  /** The embedded lake, which serves the Studio; absent where the lake is hosted. */
  readonly embedded?: Lake
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
  const studio = await planStudio()
  const lake = await openLake(flags, studio, stack)
  const first = {source: lake.source, dataDir, fallbackBase: server.origin, log}
  const {pages, release} = await new SitePublisher({
    ...first,
    onProgress: buildProgress(standardError),
  }).publish()
  follow(new SitePublisher(first), lake.followed, stack)
  // From here on there is something to end in order, also while the Studio is being built.
  const ending = new AbortController()
  const interrupted = untilInterrupted().then(() => ending.abort())
  const address = `${server.origin}${release.manifest.base}`
  process.stdout.write(`\nSite          ${address}  ${pages} pages\n${lake.line}`)
  if (lake.embedded !== undefined) {
    const port = flags.port === 0 ? 0 : flags.port + PREVIEW_AFTER_SITE
    const preview = await openPreview({lake: lake.embedded, port, log}, stack)
    await openStudio(studio, lake.embedded, ending.signal)
    process.stdout.write(`Preview       ${preview.link()}\n`)
    process.stdout.write(
      '              Each link lets in once, within ten minutes; "stepzero login" makes one for the Studio.\n',
    )
  }
  if (!ending.signal.aborted) {
    process.stdout.write(
      '\nEvery edit that is published goes out by itself. Ctrl-C ends everything.\n',
    )
  }
  await interrupted
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

/** Builds the Studio if it is not there yet, and says how to get in. */
const openStudio = async (studio: Studio, lake: Lake, ending: AbortSignal): Promise<void> => {
  if (!studio.isBuilt) {
    const began = performance.now()
    standardError.write('  Building the Studio, once\n')
    try {
      await studio.build(ending)
    } catch (error) {
      if (ending.aborted) return
      throw error
    }
    log(`The Studio is built (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  }
  process.stdout.write(`Studio        ${lake.signInLink()}\n`)
}

const openLake = async (
  flags: StartFlags,
  studio: Studio,
  stack: AsyncDisposableStack,
): Promise<StartedLake> => {
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
      studioDir: studio.folder,
      terminal: standardError,
    }),
  )
  stack.use(backUp(lake, flags.data))
  const followed = {address: lake.address, dataset: lake.dataset}
  return {
    source: fromLake(followed),
    followed,
    embedded: lake,
    line: `Content Lake  ${lake.address}  dataset ${lake.dataset}\n`,
  }
}

/** `stepzero start`: lake and site on this machine, with one command. */
export const startCommand = (): Command =>
  new Command('start')
    .description('Run the lake and the site on this machine, publishing each edit.')
    .option(
      '--port <port>',
      'the site’s port; the lake takes the tenth after it, the preview the twentieth',
      port,
      SITE_PORT,
    )
    .option('--data <folder>', 'where documents and releases lie', DATA_FOLDER)
    .option('--empty', 'start a new lake without the example')
    .option('--restore <file>', 'make a new lake from a backup, in an empty data folder')
    .action(start)
