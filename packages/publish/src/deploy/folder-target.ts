import {hash, randomUUID} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {DeployError} from './deploy-error.ts'
import type {DeployFile, DeployTarget, StoredFile} from './deploy-target.ts'

const PARALLEL = 8

/**
 * A folder as a target: a mounted disk, the root of a web server. Each file appears by one rename.
 *
 * @public
 */
export function folderTarget(dir: string): DeployTarget {
  const root = resolve(dir)
  const told = <Result>(task: Promise<Result>): Promise<Result> =>
    task.catch((error: unknown) => {
      throw new DeployError(
        dir,
        reasonOf(error),
        'See that the folder can be written, then deploy again.',
        {
          cause: error,
        },
      )
    })
  return {
    name: dir,
    hasHostFiles: true,
    parallel: PARALLEL,
    list: () => told(listFolder(root)),
    read: (path) => told(readIfThere(join(root, path))),
    holds: async (file) =>
      hash('sha256', await told(readFile(join(root, file.path)))) === file.hash,
    put: async (file) => {
      const content = await file.read()
      await told(putWhole(root, file, content))
    },
    remove: (path) => told(removeFile(root, path)),
  }
}

async function listFolder(root: string): Promise<ReadonlyMap<string, StoredFile>> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true}).catch(
    (error: unknown) => {
      if (isMissing(error)) return []
      throw error
    },
  )
  const files = new Map<string, StoredFile>()
  for (const entry of entries) {
    if (!entry.isFile() || TEMPORARY.test(entry.name)) continue
    const place = join(entry.parentPath, entry.name)
    const path = relative(root, place).split(sep).join('/')
    files.set(path, {size: (await stat(place)).size})
  }
  return files
}

const TEMPORARY = /^\.stepzero-[0-9a-f-]{36}$/

async function putWhole(root: string, {path}: DeployFile, content: Uint8Array): Promise<void> {
  const place = join(root, path)
  const folder = dirname(place)
  await mkdir(folder, {recursive: true})
  const temporary = join(folder, `.stepzero-${randomUUID()}`)
  try {
    await writeFile(temporary, content, {flush: true})
    await rename(temporary, place)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}

async function removeFile(root: string, path: string): Promise<void> {
  await rm(join(root, path), {force: true})
  // A folder that is empty now goes, too; one that is not stays.
  for (let folder = dirname(join(root, path)); folder !== root; folder = dirname(folder)) {
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (!removed) return
  }
}

async function readIfThere(place: string): Promise<string | undefined> {
  try {
    return await readFile(place, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC') return 'the disk is full.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it must not be written.'
  return `${error instanceof Error ? error.message : String(error)}.`
}
