import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** An empty folder for one test, gone when it is disposed of. */
export async function makeFixtureFolder(): Promise<{readonly dir: string} & AsyncDisposable> {
  const dir = await mkdtemp(join(tmpdir(), 'stepzero-publish-'))
  return {dir, [Symbol.asyncDispose]: () => rm(dir, {recursive: true, force: true})}
}
