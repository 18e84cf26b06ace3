import {rename, rm, writeFile} from 'node:fs/promises'

let temporaries = 0

/** Writes a file in one step: whoever reads it meets the old content or the new. */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  temporaries += 1
  const temporary = `${path}.${process.pid}-${temporaries}.tmp`
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}
