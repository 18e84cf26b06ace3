import {renameSync, rmSync, writeFileSync} from 'node:fs'
import {rename, rm, writeFile} from 'node:fs/promises'

let temporaries = 0

function temporaryFor(path: string): string {
  temporaries += 1
  return `${path}.${process.pid}-${temporaries}.tmp`
}

/** Writes a file in one step: whoever reads it meets the old content or the new, all its parts. */
export async function replaceFile(
  path: string,
  content: Uint8Array | string | readonly Uint8Array[],
): Promise<void> {
  const temporary = temporaryFor(path)
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}

/** The same without letting anything else run meanwhile. */
export function replaceFileNow(path: string, content: Uint8Array | string): void {
  const temporary = temporaryFor(path)
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}
