import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, rename, rm} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {hashSources} from '@stepzero/publish'
import {z} from 'zod'
import type {HostedDataset} from './environment.ts'
import {compressFiles} from './compress-files.ts'
import {CliError} from './errors.ts'
import {STUDIO_FOLDER} from './places.ts'

/** The `sanity` command of the Studio, whatever the package manager linked where. */
const sanityCommand = async (): Promise<string> => {
  const require = createRequire(join(STUDIO_FOLDER, 'package.json'))
  const manifest = require.resolve('sanity/package.json')
  const {bin} = z
    .object({bin: z.union([z.string(), z.object({sanity: z.string()})])})
    .parse(JSON.parse(await readFile(manifest, 'utf8')))
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin.sanity)
}

const run = async (
  out: string,
  variables: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const child = spawn(process.execPath, [await sanityCommand(), 'build', out, '--yes'], {
    cwd: STUDIO_FOLDER,
    // Never a token: what a browser is given is public.
    env: {...process.env, ...variables, SANITY_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'},
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : {signal}),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  }
  await once(child, 'close')
  if (child.exitCode === 0) return
  throw new CliError(`The Studio cannot be built:\n${said.trim()}`, 'The site does not need it.')
}

/** A Studio as a folder of static files: where it will be, and how to have it there. */
export interface Studio {
  readonly folder: string
  /** Whether it is there already. */
  readonly isBuilt: boolean
  /**
   * @param signal - ends the build before it is done
   * @throws {@link CliError} with what the build said, or the signal’s reason
   */
  build(signal?: AbortSignal): Promise<void>
}

/**
 * The Studio for the embedded lake, whose address it finds in the browser, or for a hosted dataset.
 * It is built once for the same sources and the same dataset.
 */
export const planStudio = async (hosted?: HostedDataset): Promise<Studio> => {
  const variables =
    hosted === undefined
      ? {}
      : {SANITY_STUDIO_PROJECT_ID: hosted.projectId, SANITY_STUDIO_DATASET: hosted.dataset}
  const cache = join(STUDIO_FOLDER, '.app')
  // The rules of the house are compiled into it, and their file lies above its folder.
  const house = await readFile(join(dirname(STUDIO_FOLDER), 'stepzero.config.ts'), 'utf8')
  const folder = join(cache, hashSources(STUDIO_FOLDER, [JSON.stringify(variables), house]))
  return {
    folder,
    isBuilt: existsSync(folder),
    build: (signal) => build(cache, folder, variables, signal),
  }
}

const build = async (
  cache: string,
  folder: string,
  variables: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<void> => {
  if (existsSync(folder)) return
  await mkdir(cache, {recursive: true})
  const next = join(cache, `next-${process.pid}`)
  await rm(next, {recursive: true, force: true})
  try {
    await run(next, variables, signal)
    await compressFiles(next)
  } catch (error) {
    await rm(next, {recursive: true, force: true})
    throw error
  }
  try {
    await rename(next, folder)
  } catch (error) {
    // Another process was faster with the same Studio: its folder is as good.
    if (!existsSync(folder)) throw error
    await rm(next, {recursive: true, force: true})
  }
  await forgetOthers(cache, folder)
}

/** One Studio is some ten megabytes, so those of earlier sources go; the last one stays. */
const forgetOthers = async (cache: string, folder: string): Promise<void> => {
  const names = (await readdir(cache)).filter((name) => !name.startsWith('next-'))
  const others = names.map((name) => join(cache, name)).filter((path) => path !== folder)
  for (const path of others.slice(0, -1)) await rm(path, {recursive: true, force: true})
}
