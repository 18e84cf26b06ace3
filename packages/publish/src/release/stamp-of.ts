import {stat} from 'node:fs/promises'

/** Changes whenever a file is replaced, by any process; undefined if there is none. */
export async function stampOf(path: string): Promise<string | undefined> {
  const found = await stat(path, {bigint: true}).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  return found && `${found.ino}-${found.mtimeNs}-${found.size}`
}
