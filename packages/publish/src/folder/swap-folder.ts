import {existsSync} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {join} from 'node:path'

/** Stands in every folder this package wrote, and lists what is in it. Written last. */
export const MARKER = '.stepzero-release.json'

/** Where the next content of a folder is put together, beside it. */
export function nextOf(folder: string): string {
  return `${folder}.next`
}

/** Where the content of a folder stays while the next takes its place. */
export function previousOf(folder: string): string {
  return `${folder}.previous`
}

/** What {@link swapFolder} has done so far. */
export type SwapStep = 'set-aside' | 'swapped' | 'cleaned'

/**
 * Puts the folder made beside another in its place. Between two steps a folder can be missing,
 * never mixed; {@link recoverFolder} finishes what was cut off.
 */
export async function swapFolder(
  folder: string,
  onStep: (step: SwapStep) => void = () => {},
): Promise<void> {
  if (existsSync(folder)) await rename(folder, previousOf(folder))
  onStep('set-aside')
  await rename(nextOf(folder), folder)
  onStep('swapped')
  await rm(previousOf(folder), {recursive: true, force: true})
  onStep('cleaned')
}

/**
 * Brings a folder back to one whole content after a swap was cut off: the next where it is
 * complete, else the one that was there. Nothing to do is the usual case.
 */
export async function recoverFolder(folder: string): Promise<void> {
  const next = nextOf(folder)
  const previous = previousOf(folder)
  if (!existsSync(folder)) {
    if (existsSync(join(next, MARKER))) await rename(next, folder)
    else if (existsSync(previous)) await rename(previous, folder)
  }
  await rm(next, {recursive: true, force: true})
  if (existsSync(folder)) await rm(previous, {recursive: true, force: true})
}
