import {accessSync, constants, statfsSync} from 'node:fs'
import {tmpdir} from 'node:os'

const SHARED_MEMORY = '/dev/shm'

/** Where output goes: a disk in memory where the system has one, else where temporary files go. */
export function memoryDisk(): {readonly folder: string; readonly inMemory: boolean} {
  try {
    accessSync(SHARED_MEMORY, constants.W_OK)
    const {bavail, bsize} = statfsSync(SHARED_MEMORY)
    // Containers often have one of 64 MB.
    if (bavail * bsize > 4 * 2 ** 30) return {folder: SHARED_MEMORY, inMemory: true}
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
  return {folder: tmpdir(), inMemory: false}
}
