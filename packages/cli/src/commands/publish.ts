import {resolve} from 'node:path'
import {Command} from 'commander'
import type {FollowedLake} from '@stepzero/content'
import {serveWebhook, writeFolder} from '@stepzero/publish'
import {CliError, UsageError} from '../errors.ts'
import {FolderWriter} from '../folder-writer.ts'
import {openSource} from '../open-source.ts'
import {port} from '../options.ts'
import {DATA_FOLDER, OUT_FOLDER} from '../places.ts'
import {buildProgress, standardError} from '../progress.ts'
import {SitePublisher} from '../site-publisher.ts'
import {untilInterrupted} from '../until-interrupted.ts'

interface PublishFlags {
  readonly from?: string
  readonly out: string
  readonly base?: string
  readonly data: string
  readonly watch?: boolean
  readonly webhook?: number
}

/** Where a site stands that has not been told: a name that can never be a real host. */
const NO_ADDRESS = 'https://site.invalid'
const SECRET = 'STEPZERO_WEBHOOK_SECRET'

const log = (line: string): void => standardError.write(`  ${line}\n`)

const publish = async (flags: PublishFlags): Promise<void> => {
  await using stack = new AsyncDisposableStack()
  const follows = flags.watch === true || flags.webhook !== undefined
  const secret = flags.webhook === undefined ? undefined : secretOf(process.env)
  const {source, followed} = stack.use(
    await openSource({from: flags.from, data: flags.data, terminal: standardError}),
  )
  if (follows && followed === undefined) {
    throw new UsageError('A file tells nobody that it changed: --watch and --webhook need a lake.')
  }
  const out = resolve(flags.out)
  const folder = new FolderWriter(out, (error) =>
    log(`The folder was not written: ${error instanceof Error ? error.message : String(error)}`),
  )
  stack.defer(() => folder.settled())
  let isFirst = true
  const progress = buildProgress(standardError)
  const publisher = stack.use(
    new SitePublisher({
      source,
      dataDir: resolve(flags.data),
      base: flags.base,
      fallbackBase: NO_ADDRESS,
      log,
      // The first release goes out with its search index, at once and only once.
      onRelease: (release) => {
        if (!isFirst) folder.write(release)
      },
      onProgress: (phase) => {
        if (isFirst) progress(phase)
      },
    }),
  )
  const {pages} = await publisher.publish()
  await publisher.finished()
  isFirst = false
  await writeFolder(publisher.release, out)
  process.stdout.write(`${pages} pages: ${out}\n`)
  if (!follows || followed === undefined) return
  if (flags.watch === true) publisher.follow(followed)
  if (flags.webhook !== undefined && secret !== undefined) {
    const server = stack.use(await hear(flags.webhook, secret, publisher, followed))
    process.stdout.write(`Webhook  ${server.origin}\n`)
  }
  process.stdout.write('Every edit that is published goes out by itself. Ctrl-C ends it.\n')
  await untilInterrupted()
  standardError.write('\nClosing.\n')
}

const hear = (
  webhookPort: number,
  secret: string,
  publisher: SitePublisher,
  followed: FollowedLake,
) =>
  serveWebhook({
    port: webhookPort,
    secret,
    onEdit: () => {
      publisher
        .compare(followed)
        .catch((error: unknown) => log(`The lake was not compared: ${String(error)}`))
    },
    onError: (error) => log(`A delivery was not read: ${String(error)}`),
  })

/** @throws {@link CliError} if there is none: whoever can reach the port could have all read anew */
const secretOf = (variables: NodeJS.ProcessEnv): string => {
  const secret = variables[SECRET]
  if (secret !== undefined && secret !== '') return secret
  throw new CliError(
    `${SECRET} is not set.`,
    'Set it to the secret that the webhook of your project signs with.',
  )
}

/** `stepzero publish`: brings a folder up to what a lake holds, and keeps it there. */
export const publishCommand = (): Command =>
  new Command('publish')
    .description('Write the site to a folder, and keep it up to date with a lake.')
    .option(
      '--from <place>',
      'the address of a lake, or an NDJSON file (default: the environment’s dataset, else the embedded lake)',
    )
    .option('--out <folder>', 'where to write the site', OUT_FOLDER)
    .option('--base <address>', 'where the site will stand (default: the one in the settings)')
    .option('--data <folder>', 'where the embedded lake and the caches lie', DATA_FOLDER)
    .option('--watch', 'listen to the lake, and write each edit as it is published')
    .option(
      '--webhook <port>',
      `hear the signed webhook of a hosted lake on a port of this machine (secret: ${SECRET})`,
      port,
    )
    .action(publish)
