import {hash} from 'node:crypto'
import {readdirSync, rmSync, statSync, utimesSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {writingTo} from '../disk-error.ts'
import {makeFolder} from '../make-folder.ts'
import {carryFiles} from './carry-files.ts'
import type {KnownParts, PartFiles} from './manifest-parts.ts'
import {isRoot, namesOf, readParts, writeParts} from './manifest-parts.ts'
import type {Manifest, ReleaseFile} from './manifest.ts'
import {readManifest} from './manifest.ts'
import type {Release} from './release.ts'
import {replaceFileNow} from './replace-file.ts'
import {stampOf} from './stamp-of.ts'

const CURRENT = 'release.json'
const HOUR = 3_600_000

/** Where releases live: every content once, under its hash, and which release is current. */
export interface ReleaseStore {
  readonly dir: string
  /** Where every content lies, under its hash. */
  readonly filesDir: string
  /** Stores content, unless it is there, and tells how a manifest names it. */
  put(content: Uint8Array | string, type: string): Promise<ReleaseFile>
  /** The same without letting anything else run meanwhile: many small files are stored sooner. */
  putNow(content: Uint8Array | string, type: string): ReleaseFile
  /** Whether a file is stored; if so, it stays for the next hour at least. */
  keep(file: ReleaseFile): Promise<boolean>
  /** Whether a file is stored, for now. */
  has(file: ReleaseFile): Promise<boolean>
  /** The content of a stored file. */
  read(file: ReleaseFile): Promise<Buffer>
  /** Where a stored file lies. */
  pathOf(file: ReleaseFile): string
  /** A release of files that were put here. It is not current yet, and may never be. */
  release(manifest: Manifest): Release
  /** Makes a release current, in one step. */
  publish(release: Release): Promise<Release>
  /** The current release, whichever process made it; undefined before the first. */
  current(): Promise<Release | undefined>
  /** Forgets files that no one asks for any more, as long as there is time. */
  clean(): Promise<void>
}

interface Known {
  readonly stamp: string
  readonly release: Release
  /** Absent for a manifest that an earlier version wrote as a whole. */
  readonly parts?: KnownParts
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
  const partsDir = join(dir, 'manifests')
  await writingTo(dir, async () => {
    await makeFolder(filesDir)
    await makeFolder(partsDir)
  })
  const currentFile = join(dir, CURRENT)
  let known: Known | undefined
  let previous: KnownParts | undefined

  const release = (manifest: Manifest): Release => ({
    manifest,
    root: filesDir,
    locate: (_, file) => file.hash,
  })
  const parts: PartFiles = {
    read: (name) => readFile(join(partsDir, name), 'utf8'),
    write: (name, text) => {
      const path = join(partsDir, name)
      if (!keep(path, Buffer.byteLength(text))) replaceFileNow(path, text)
    },
  }

  const current = async (): Promise<Release | undefined> => {
    const stamp = await stampOf(currentFile)
    if (stamp === undefined) return undefined
    if (known?.stamp === stamp) return known.release
    const text = await readFile(currentFile, 'utf8')
    if (!isRoot(text)) known = {stamp, release: release(readManifest(text, currentFile))}
    else {
      const read = await readParts(text, known?.parts, parts, currentFile)
      known = {stamp, release: release(read.manifest), parts: read}
    }
    return known.release
  }

  return {
    dir,
    filesDir,
    put: async (content, type) => put(filesDir, content, type),
    putNow: (content, type) => put(filesDir, content, type),
    keep: async (file) => keep(join(filesDir, file.hash), file.size),
    has: async (file) => sizeOf(join(filesDir, file.hash)) === file.size,
    read: (file) => readFile(join(filesDir, file.hash)),
    pathOf: (file) => join(filesDir, file.hash),
    release,
    current,
    async publish({manifest}) {
      const before = await current()
      const next = carryFiles(before?.manifest, manifest)
      const written = writeParts(next, known?.parts, parts)
      previous = known?.parts
      replaceFileNow(currentFile, written.text)
      const stamp = await stampOf(currentFile)
      const made = release(next)
      if (stamp !== undefined) known = {stamp, release: made, parts: written.known}
      return made
    },
    async clean() {
      const manifests = [await current(), previous].map((one) => one?.manifest)
      await forget(filesDir, namesIn(manifests))
      const names = [known?.parts, previous].flatMap((one) => (one ? namesOf(one) : []))
      await forget(partsDir, new Set(names))
    },
  }
}

function put(filesDir: string, content: Uint8Array | string, type: string): ReleaseFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const file = {hash: hash('sha256', bytes), size: bytes.length, type}
  const path = join(filesDir, file.hash)
  if (!keep(path, file.size)) replaceFileNow(path, bytes)
  return file
}

function keep(path: string, size: number): boolean {
  const found = statSync(path, {throwIfNoEntry: false})
  if (found?.size !== size) return false
  // Young files are never collected, so one that is used again must look young again.
  if (Date.now() - found.mtimeMs > HOUR / 2) utimesSync(path, new Date(), new Date())
  return true
}

const sizeOf = (path: string): number | undefined => statSync(path, {throwIfNoEntry: false})?.size

function namesIn(manifests: readonly (Manifest | undefined)[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const manifest of manifests) {
    for (const {hash: name} of manifest?.files.values() ?? []) names.add(name)
    for (const {hash: name} of manifest?.carried.values() ?? []) names.add(name)
  }
  return names
}

const AT_ONCE = 200

/**
 * Files of the current and the previous release stay, and all younger than an hour: another
 * process may be putting together a release of them.
 */
async function forget(folder: string, living: ReadonlySet<string>): Promise<void> {
  const dead = readdirSync(folder).filter((name) => !living.has(name))
  for (const [at, name] of dead.entries()) {
    const path = join(folder, name)
    const found = statSync(path, {throwIfNoEntry: false})
    if (found && Date.now() - found.mtimeMs > HOUR) rmSync(path, {force: true})
    // Readers come first.
    if (at % AT_ONCE === 0) await new Promise((done) => setImmediate(done))
  }
}
