import {hash} from 'node:crypto'
import {mkdir, readdir, readFile, rm, stat, utimes} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {carryFiles} from './carry-files.ts'
import type {Manifest, ReleaseFile} from './manifest.ts'
import {readManifest, writeManifest} from './manifest.ts'
import type {Release} from './release.ts'
import {replaceFile} from './replace-file.ts'
import {stampOf} from './stamp-of.ts'

const CURRENT = 'release.json'
const HOUR = 3_600_000

/** Where releases live: every content once, under its hash, and which release is current. */
export interface ReleaseStore {
  readonly dir: string
  /** Stores content, unless it is there, and tells how a manifest names it. */
  put(content: Uint8Array | string, type: string): Promise<ReleaseFile>
  /** Whether a file is stored; if so, it stays for the next hour at least. */
  keep(file: ReleaseFile): Promise<boolean>
  /** Whether a file is stored, for now. */
  has(file: ReleaseFile): Promise<boolean>
  /** The content of a stored file. */
  read(file: ReleaseFile): Promise<Buffer>
  /** A release of files that were put here. It is not current yet, and may never be. */
  release(manifest: Manifest): Release
  /** Makes a release current, in one step, and forgets files that no one asks for any more. */
  publish(release: Release): Promise<Release>
  /** The current release, whichever process made it; undefined before the first. */
  current(): Promise<Release | undefined>
}

/**
 * Opens the store of releases in a data folder, and makes it where there is none. Several
 * processes may use one store.
 *
 * @public
 */
export async function openReleaseStore(dataDir: string): Promise<ReleaseStore> {
  const dir = resolve(dataDir)
  const filesDir = join(dir, 'files')
  await mkdir(filesDir, {recursive: true})
  let known: {readonly stamp: string; readonly release: Release} | undefined

  const release = (manifest: Manifest): Release => ({
    manifest,
    root: filesDir,
    locate: (_, file) => file.hash,
  })

  const current = async (): Promise<Release | undefined> => {
    const stamp = await stampOf(join(dir, CURRENT))
    if (stamp === undefined) return undefined
    if (known?.stamp !== stamp) {
      const text = await readFile(join(dir, CURRENT), 'utf8')
      known = {stamp, release: release(readManifest(text, join(dir, CURRENT)))}
    }
    return known.release
  }

  return {
    dir,
    put: (content, type) => put(filesDir, content, type),
    keep: (file) => keep(join(filesDir, file.hash), file.size),
    has: async (file) =>
      (await stat(join(filesDir, file.hash)).catch(() => undefined))?.size === file.size,
    read: (file) => readFile(join(filesDir, file.hash)),
    release,
    current,
    async publish({manifest}) {
      const previous = (await current())?.manifest
      const next = carryFiles(previous, manifest)
      await replaceFile(join(dir, CURRENT), writeManifest(next))
      await collectGarbage(filesDir, previous ? [previous, next] : [next])
      return (await current()) ?? release(next)
    },
  }
}

async function put(
  filesDir: string,
  content: Uint8Array | string,
  type: string,
): Promise<ReleaseFile> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const file = {hash: hash('sha256', bytes), size: bytes.length, type}
  const path = join(filesDir, file.hash)
  if (!(await keep(path, file.size))) await replaceFile(path, bytes)
  return file
}

async function keep(path: string, size: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  if (found?.size !== size) return false
  // Young files are never collected, so one that is used again must look young again.
  if (Date.now() - found.mtimeMs > HOUR / 2) await utimes(path, new Date(), new Date())
  return true
}

/**
 * Files of the current and the previous release stay, and all younger than an hour: another
 * process may be putting together a release of them.
 */
async function collectGarbage(filesDir: string, kept: readonly Manifest[]): Promise<void> {
  const living = new Set(
    kept.flatMap(({files, carried}) =>
      [...files.values(), ...carried.values()].map((file) => file.hash),
    ),
  )
  const dead = (await readdir(filesDir)).filter((name) => !living.has(name))
  for (const name of dead) {
    const path = join(filesDir, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > HOUR) await rm(path, {force: true})
  }
}
