import {resolve} from 'node:path'
import {Command} from 'commander'
import {openFolder, serveRelease} from '@stepzero/publish'
import {port} from '../options.ts'
import {DATA_FOLDER, OUT_FOLDER, TWINS} from '../places.ts'
import {standardError} from '../progress.ts'
import {untilInterrupted} from '../until-interrupted.ts'

const SITE_PORT = 4000

const serve = async (folder: string, flags: {readonly port: number}): Promise<void> => {
  const current = await openFolder(resolve(folder))
  await using server = await serveRelease({
    current,
    port: flags.port,
    twinsDir: resolve(DATA_FOLDER, TWINS),
    onError: (error) => standardError.write(`${String(error)}\n`),
  })
  const {manifest} = await current()
  process.stdout.write(`Site  ${server.origin}${manifest.base}\n`)
  await untilInterrupted()
}

/** `stepzero serve`: serves a folder that `build` wrote, with the headers a host should send. */
export const serveCommand = (): Command =>
  new Command('serve')
    .description('Serve a folder that "build" wrote, as a host should.')
    .argument('[folder]', 'the folder', OUT_FOLDER)
    .option('--port <port>', 'the port to listen on; 0 takes any free one', port, SITE_PORT)
    .action(serve)
