import {readFile, rm, writeFile} from 'node:fs/promises'
import {isRunning} from '../is-running.ts'
import {OutputFolderError} from '../errors.ts'

/**
 * Does something while no other process of this machine writes the same folder. A lock that a
 * killed process left behind is taken over.
 *
 * @throws {@link OutputFolderError} if another process holds it
 */
export async function withFolderLock<Result>(
  folder: string,
  task: () => Promise<Result>,
): Promise<Result> {
  const lock = `${folder}.lock`
  await takeLock(folder, lock)
  held.add(lock)
  try {
    return await task()
  } finally {
    held.delete(lock)
    await rm(lock, {force: true})
  }
}

/** What this process holds now: a lock with its number may be of one that had it before. */
const held = new Set<string>()

async function takeLock(folder: string, lock: string): Promise<void> {
  const taken = await tryLock(lock)
  if (taken) return
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
  if (holder === process.pid ? !held.has(lock) : !isRunning(holder)) {
    await rm(lock, {force: true})
    if (await tryLock(lock)) return
  }
  throw new OutputFolderError(
    folder,
    `is being written by process ${holder}.`,
    `Wait for it to end; if it is none of Stepzero's, delete ${lock}.`,
  )
}

/** Whether a process that runs is writing a folder now. */
export async function isBeingWritten(folder: string): Promise<boolean> {
  const lock = `${folder}.lock`
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
  return holder === process.pid ? held.has(lock) : isRunning(holder)
}

async function tryLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), {flag: 'wx'})
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
