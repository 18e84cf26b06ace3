import {execFile} from 'node:child_process'
import {hash} from 'node:crypto'
import {cp, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {z} from 'zod'

/** Another generator's project, with its packages. */
export interface InstalledPeer {
  readonly folder: string
  readonly version: string
}

const SOURCES = fileURLToPath(new URL('../peers/', import.meta.url))
/** Outside the workspace's own packages: nobody but the bench needs these. */
const CACHE = fileURLToPath(new URL('../../../.stepzero/bench/peers/', import.meta.url))
const MARKER = 'installed-from.txt'

const packageFile = z.object({version: z.string()})
const run = promisify(execFile)

/**
 * Copies a peer's project beside its packages, which are installed on first use, as its
 * lockfile has them. Not by `npm ci`: that refuses a lockfile without the packages of other systems.
 *
 * @param main - the package whose version stands for the peer
 */
export async function installPeer(
  name: string,
  main: string,
): Promise<InstalledPeer | {readonly notRun: string}> {
  const source = join(SOURCES, name)
  const folder = join(CACHE, name)
  const wanted = hash('sha256', await readFile(join(source, 'package-lock.json')))
  const marker = join(folder, MARKER)
  const isInstalled = (await readFile(marker, 'utf8').catch(() => '')) === wanted
  if (!isInstalled) await rm(folder, {recursive: true, force: true})
  await cp(source, folder, {recursive: true})
  if (!isInstalled) {
    try {
      await run('npm', ['install', '--no-audit', '--no-fund'], {cwd: folder, timeout: 600_000})
    } catch (error) {
      return {notRun: `its packages could not be installed: ${firstLine(error)}`}
    }
    await writeFile(marker, wanted)
  }
  const manifest = await readFile(join(folder, 'node_modules', main, 'package.json'), 'utf8')
  return {folder, version: packageFile.parse(JSON.parse(manifest)).version}
}

const firstLine = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
