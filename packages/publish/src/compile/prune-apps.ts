import {readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {isRunning} from '../is-running.ts'

/** How the folder of a compilation under way is called, followed by its process. */
export const TEMPORARY = 'compiling-'
const KEPT = 2

/** Deletes all but the compilations last used, and what a killed process left half done. */
export async function pruneApps(apps: string): Promise<void> {
  const names = await readdir(apps)
  const abandoned = names.filter((name) => name.startsWith(TEMPORARY) && !isRunning(owner(name)))
  const finished = names.filter((name) => !name.startsWith(TEMPORARY))
  const aged = await Promise.all(
    finished.map(async (name) => {
      // Another process may prune at the same time.
      const found = await stat(join(apps, name)).catch(() => undefined)
      return {name, used: found?.mtimeMs ?? 0}
    }),
  )
  const old = aged.toSorted((a, b) => b.used - a.used).slice(KEPT)
  await Promise.all(
    [...abandoned, ...old.map(({name}) => name)].map((name) =>
      rm(join(apps, name), {recursive: true, force: true}),
    ),
  )
}

function owner(name: string): number {
  return Number(name.slice(TEMPORARY.length).split('-')[0])
}
