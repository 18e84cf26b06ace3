import {resolve} from 'node:path'
import {Command} from 'commander'
import {fromHosted, fromLake, type DocumentSource} from '@stepzero/content'
import {openReleaseStore, publishSite, serveRelease} from '@stepzero/publish'
import {hostedDataset} from '../environment.ts'
import {loadPlan} from '../load-plan.ts'
import {openEmbeddedLake} from '../open-embedded-lake.ts'
import {port} from '../options.ts'
import {DATA_FOLDER, EMPTY_DATASET, SITE_FOLDER} from '../places.ts'
import {buildProgress, standardError} from '../progress.ts'
import {untilInterrupted} from '../until-interrupted.ts'

/** The site's port; the lake takes the tenth after it. */
const SITE_PORT = 4000
const LAKE_AFTER_SITE = 10

interface StartFlags {
  readonly port: number
  readonly data: string
  readonly empty?: boolean
}

const start = async (flags: StartFlags): Promise<void> => {
  await using stack = new AsyncDisposableStack()
  const dataDir = resolve(flags.data)
  const store = await openReleaseStore(dataDir)
  // The port is taken first: whoever finds it busy should not wait for a build to hear so.
  const server = stack.use(
    await serveRelease({
      current: () => store.current(),
      port: flags.port,
      onError: (error) => standardError.write(`${String(error)}\n`),
    }),
  )
  const {source, lines} = await openLake(flags, stack)
  const {graph, base} = await loadPlan(source, {
    fallbackBase: server.origin,
    terminal: standardError,
  })
  const result = await publishSite({
    plan: graph,
    siteDir: SITE_FOLDER,
    dataDir,
    base,
    onProgress: buildProgress(standardError),
    log: (line) => standardError.write(`  ${line}\n`),
  })
  const address = `${server.origin}${result.release.manifest.base}`
  process.stdout.write(`\nSite          ${address}  ${result.pages} pages\n${lines}`)
  process.stdout.write('Ctrl-C ends everything.\n')
  await untilInterrupted()
  standardError.write('\nClosing.\n')
}

const openLake = async (
  flags: StartFlags,
  stack: AsyncDisposableStack,
): Promise<{source: DocumentSource; lines: string}> => {
  const hosted = hostedDataset(process.env)
  if (hosted !== undefined) {
    const lines = `Content Lake  hosted, project ${hosted.projectId}, dataset ${hosted.dataset}\n`
    return {source: fromHosted(hosted), lines}
  }
  const lake = stack.use(
    await openEmbeddedLake({
      data: flags.data,
      port: flags.port === 0 ? 0 : flags.port + LAKE_AFTER_SITE,
      seed: flags.empty === true ? EMPTY_DATASET : undefined,
      terminal: standardError,
    }),
  )
  return {
    source: fromLake({address: lake.address, dataset: lake.dataset}),
    lines: `Content Lake  ${lake.address}  dataset ${lake.dataset}\n`,
  }
}

/** `stepzero start`: lake and site on this machine, with one command. */
export const startCommand = (): Command =>
  new Command('start')
    .description('Run the lake and the site on this machine.')
    .option('--port <port>', 'the site’s port; the lake takes the tenth after it', port, SITE_PORT)
    .option('--data <folder>', 'where documents and releases lie', DATA_FOLDER)
    .option('--empty', 'start a new lake without the example')
    .action(start)
