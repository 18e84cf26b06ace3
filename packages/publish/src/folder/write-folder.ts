import {constants, existsSync} from 'node:fs'
import {copyFile, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {OutputFolderError} from '../errors.ts'
import {filePath} from '../plan/file-path.ts'
import {carryFiles} from '../release/carry-files.ts'
import type {Manifest} from '../release/manifest.ts'
import {readManifest, writeManifest} from '../release/manifest.ts'
import type {Release} from '../release/release.ts'
import {withFolderLock} from './folder-lock.ts'
import {headersFile} from './headers-file.ts'
import {pagesForRedirects} from './redirect-pages.ts'
import {redirectsFile} from './redirects-file.ts'
import type {SwapStep} from './swap-folder.ts'
import {MARKER, nextOf, recoverFolder, swapFolder} from './swap-folder.ts'

/** What there is to say to {@link writeFolder}. */
export interface WriteFolderOptions {
  /**
   * Writes a small page at each former address, for hosts that read no `_redirects` file. True
   * unless given.
   */
  readonly redirectPages?: boolean | undefined
  readonly onStep?: ((step: 'staged' | SwapStep) => void) | undefined
}

/**
 * Writes a release as a plain folder that any host can serve, whole or not at all: it is put
 * together beside the folder, then takes its place. A run that was cut off is mended by the next.
 * Scripts, styles and fonts of the five releases before stay in it.
 *
 * @throws {@link OutputFolderError} if the folder holds anything this did not write
 * @public
 */
export async function writeFolder(
  release: Release,
  outDir: string,
  options: WriteFolderOptions = {},
): Promise<void> {
  const folder = resolve(outDir)
  await mkdir(dirname(folder), {recursive: true})
  await withFolderLock(folder, async () => {
    await recoverFolder(folder)
    const previous = await readPrevious(folder)
    const manifest = withCarried(release.manifest, previous, folder)
    await stage({...release, manifest}, folder, options.redirectPages ?? true)
    options.onStep?.('staged')
    await swapFolder(folder, options.onStep)
  })
}

/** The manifest in the folder; undefined if there is nothing in it. */
async function readPrevious(folder: string): Promise<Manifest | undefined> {
  const names: string[] = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new OutputFolderError(folder, 'is no folder.', 'Give another.', {cause: error})
  })
  if (names.length === 0) return undefined
  if (!names.includes(MARKER)) {
    throw new OutputFolderError(
      folder,
      'holds files that Stepzero did not write.',
      'Give an empty folder, or empty this one yourself.',
    )
  }
  return readManifest(await readFile(join(folder, MARKER), 'utf8'), join(folder, MARKER))
}

/** Files of earlier releases come from the folder that is about to be replaced, where they lie. */
function withCarried(next: Manifest, previous: Manifest | undefined, folder: string): Manifest {
  const {carried} = carryFiles(previous, {...next, carried: new Map()})
  const present = [...carried].filter(([address]) => existsSync(placeIn(folder, folder, address)))
  return {...next, carried: new Map(present)}
}

async function stage(release: Release, folder: string, redirectPages: boolean): Promise<void> {
  const next = nextOf(folder)
  const {manifest} = release
  await mkdir(next)
  for (const [address, file] of manifest.files) {
    const source = join(release.root, release.locate(address, file))
    await copyInto(placeIn(next, folder, address), source)
  }
  for (const address of manifest.carried.keys()) {
    await copyInto(placeIn(next, folder, address), placeIn(folder, folder, address))
  }
  if (redirectPages) {
    for (const [address, page] of pagesForRedirects(manifest)) {
      await writeInto(placeIn(next, folder, address), page)
    }
  }
  await writeFile(join(next, '_headers'), headersFile(manifest))
  await writeFile(join(next, '_redirects'), redirectsFile(manifest))
  await writeFile(join(next, MARKER), writeManifest(manifest))
}

/** @throws {@link OutputFolderError} for an address that would lie outside the folder */
function placeIn(root: string, folder: string, address: string): string {
  const path = filePath(address)
  if (path !== undefined) return join(root, path)
  throw new OutputFolderError(folder, `cannot hold ${address}.`, 'Change that address.')
}

async function copyInto(path: string, source: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true})
  await copyFile(source, path, constants.COPYFILE_FICLONE)
}

async function writeInto(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, content, {flag: 'wx'})
}
