import {join, resolve} from 'node:path'
import {Command} from 'commander'
import {fromHosted, fromLake, type DocumentSource, type FollowedLake} from '@stepzero/content'
import {startStudio, type Lake, type StudioServer} from '@stepzero/lake'
import {openReleaseStore, serveRelease} from '@stepzero/publish'
import {backUp, restore} from '../backups.ts'
import {planStudio, type Studio} from '../build-studio.ts'
import {collectGarbage} from '../collect-garbage.ts'
import {EditorsDesk} from '../editors-desk.ts'
import {hostedDataset} from '../environment.ts'
import {firstRelease} from '../first-release.ts'
import {keepHeapSmall, letHeapGrow} from '../keep-heap-small.ts'
import {openEmbeddedLake} from '../open-embedded-lake.ts'
import {openPreview, previewToken} from '../open-preview.ts'
import {port} from '../options.ts'
import {DATA_FOLDER, EMPTY_DATASET, TWINS} from '../places.ts'
import {buildProgress, standardError} from '../progress.ts'
import {reportError} from '../report-error.ts'
import {SitePublisher} from '../site-publisher.ts'
import {untilInterrupted} from '../until-interrupted.ts'

/** The site's port; lake and Studio take the tenth after it, the preview the twentieth. */
const SITE_PORT = 4000
const LAKE_AFTER_SITE = 10
const PREVIEW_AFTER_SITE = 20
/** Files of a site beside which a few dozen megabytes do not matter. */
const LARGE_SITE = 5000

interface StartFlags {
  readonly port: number
  readonly data: string
  readonly empty?: boolean
  readonly restore?: string
}

/** A lake to publish from, the server of its Studio, and how to say where they are. */
interface StartedLake {
  readonly source: DocumentSource
  readonly followed: FollowedLake
  readonly studioServer: Pick<StudioServer, 'address' | 'signInLink'>
  /** Reads drafts as well; absent where nobody gave a token that may. */
  readonly drafts?: Pick<StartedLake, 'source' | 'followed'>
  readonly line: string
}

const log = (line: string): void => standardError.write(`  ${line}\n`)

const portAfter = (site: number, distance: number): number => (site === 0 ? 0 : site + distance)

const start = async (flags: StartFlags): Promise<void> => {
  keepHeapSmall()
  await using stack = new AsyncDisposableStack()
  const dataDir = resolve(flags.data)
  if (flags.restore !== undefined) await restore(flags.restore, flags)
  const store = await openReleaseStore(dataDir)
  // The port is taken first: whoever finds it busy should not wait for a build to hear so.
  const server = stack.use(
    await serveRelease({
      current: () => store.current(),
      port: flags.port,
      twinsDir: join(dataDir, TWINS),
      onError: (error) => log(String(error)),
    }),
  )
  let base = '/'
  const previewPort = portAfter(flags.port, PREVIEW_AFTER_SITE)
  const desk = new EditorsDesk({
    site: () => `${server.origin}${base.slice(0, -1)}`,
    dataDir,
    previewOrigin: previewPort === 0 ? undefined : `http://127.0.0.1:${previewPort}`,
    log,
  })
  const studio = await planStudio(hostedDataset(process.env))
  const lake = await openLake(flags, studio, desk, stack)
  const last = await store.current()
  if (last !== undefined) {
    log(`Until everything is compared, readers see ${server.origin}${last.manifest.base} as it was`)
  }
  const progress = buildProgress(standardError)
  let isFirst = true
  const ending = new AbortController()
  let interrupted: Promise<void> | undefined
  const endWhenInterrupted = () => (interrupted ??= untilInterrupted().then(() => ending.abort()))
  let opened: Promise<void> | undefined
  const openStudioOnce = () => (opened ??= openStudio(studio, lake.studioServer, ending.signal))
  const published = await firstRelease({
    publish: async () => {
      const publisher = stack.use(
        new SitePublisher({
          source: lake.source,
          dataDir,
          store,
          fallbackBase: server.origin,
          log,
          // An edit that goes out later is a line, not a picture of how far it is.
          onProgress: (phase) => {
            if (isFirst) progress(phase)
          },
        }),
      )
      desk.follows(publisher, lake.followed)
      return {publisher, first: await publisher.publish()}
    },
    lake: lake.followed,
    onFailure: (error) => {
      reportError(error, (text) => standardError.write(text))
      desk.fails(error.message)
    },
    onWait: async () => {
      // From here on there is something to end in order.
      void endWhenInterrupted()
      process.stdout.write(`\n${lake.line}`)
      await openStudioOnce()
      log('The next edit that is published is tried. Ctrl-C ends everything.')
    },
    ending: ending.signal,
  })
  if (published === undefined) return
  const {publisher, first} = published
  isFirst = false
  if (first.release.manifest.files.size > LARGE_SITE) letHeapGrow()
  collectGarbage()
  base = first.release.manifest.base
  publisher.follow(lake.followed)
  // Also while the Studio is being built.
  const ended = endWhenInterrupted()
  process.stdout.write(
    `\nSite          ${server.origin}${base}  ${first.pages} pages\n${lake.line}`,
  )
  const preview =
    lake.drafts && (await openPreview(previewOf(lake, lake.drafts, previewPort), stack))
  if (preview !== undefined) desk.shows(preview)
  await openStudioOnce()
  if (preview !== undefined) process.stdout.write(`Preview       ${preview.link()}\n`)
  process.stdout.write(
    '              Each link lets in once, within ten minutes; "stepzero login" makes one for the Studio.\n',
  )
  if (!ending.signal.aborted) {
    process.stdout.write(
      '\nEvery edit that is published goes out by itself. Ctrl-C ends everything.\n',
    )
  }
  await ended
  standardError.write('\nClosing.\n')
}

const previewOf = (
  {studioServer}: StartedLake,
  drafts: NonNullable<StartedLake['drafts']>,
  previewPort: number,
) => ({...drafts, port: previewPort, framedBy: studioServer.address, log})

/** Builds the Studio if it is not there yet, and says how to get in. */
const openStudio = async (
  studio: Studio,
  server: StartedLake['studioServer'],
  ending: AbortSignal,
): Promise<void> => {
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
  process.stdout.write(`Studio        ${server.signInLink()}\n`)
}

const openLake = async (
  flags: StartFlags,
  studio: Studio,
  desk: EditorsDesk,
  stack: AsyncDisposableStack,
): Promise<StartedLake> => {
  const lakePort = portAfter(flags.port, LAKE_AFTER_SITE)
  const hosted = hostedDataset(process.env)
  if (hosted !== undefined) {
    const source = fromHosted(hosted)
    const studioServer = stack.use(
      await startStudio({
        dataDir: resolve(flags.data),
        port: lakePort,
        studioDir: studio.folder,
        site: desk,
      }),
    )
    return {
      source,
      followed: hosted,
      studioServer,
      ...(hosted.token === undefined ? {} : {drafts: {source, followed: hosted}}),
      line: `Content Lake  hosted, project ${hosted.projectId}, dataset ${hosted.dataset}\n`,
    }
  }
  const lake = stack.use(
    await openEmbeddedLake({
      data: flags.data,
      port: lakePort,
      seed: flags.empty === true ? EMPTY_DATASET : undefined,
      studioDir: studio.folder,
      site: desk,
      terminal: standardError,
    }),
  )
  stack.use(backUp(lake, flags.data))
  return {
    ...embedded(lake, stack),
    line: `Content Lake  ${lake.address}  dataset ${lake.dataset}\n`,
  }
}

const embedded = (lake: Lake, stack: AsyncDisposableStack): Omit<StartedLake, 'line'> => {
  const followed = {address: lake.address, dataset: lake.dataset}
  const withDrafts = {...followed, token: previewToken(lake, stack)}
  return {
    source: fromLake(followed),
    followed,
    studioServer: lake,
    drafts: {source: fromLake(withDrafts), followed: withDrafts},
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
