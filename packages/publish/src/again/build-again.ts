import type {LoadedAgain} from '@stepzero/content'
import type {BuildAgain} from './files-again.ts'
import {openLastBuild} from './last-build.ts'

/** A build that begins where the last one into the same folder ended, where that is certain. */
export interface BuildAgainOptions<Loaded extends LoadedAgain, Result> {
  /** The folder of the release store. */
  readonly dataDir: string
  readonly outDir: string
  /** Loads the documents by `loadGraphAgain` of `@stepzero/content`, which takes this. */
  readonly load: (last: {
    readonly kept: Uint8Array | undefined
    readonly key: string
  }) => Promise<Loaded>
  /** Builds by `buildSite`, which takes `again`. */
  readonly build: (loaded: Loaded, again: BuildAgain) => Promise<Result>
  /** Hears in a few words why everything is built anew although there was a build before. */
  readonly onAnew?: ((why: string) => void) | undefined
}

/**
 * Loads and builds with what the last build left. If that fails in any way, everything is loaded and
 * built anew: what fails then is at fault itself.
 *
 * @public
 */
export async function buildAgain<Loaded extends LoadedAgain, Result>(
  options: BuildAgainOptions<Loaded, Result>,
): Promise<Result> {
  const {load, build, onAnew} = options
  const last = await openLastBuild(options)
  if (last.isBroken) onAnew?.('what the last build left is damaged')
  const attempt = async (
    kept: Uint8Array | undefined,
  ): Promise<{result: Result} | {why: string}> => {
    const loaded = await load({kept, key: last.code})
    if (loaded.anew !== undefined) onAnew?.(loaded.anew)
    const {mayDiffer, keep} = loaded
    try {
      return {result: await build(loaded, {last, mayDiffer, keep})}
    } catch (error) {
      // Only what was read anew can be trusted to be at fault.
      if (loaded.changed === undefined) throw error
      return {why: error instanceof Error ? error.message : String(error)}
    }
  }
  const first = await attempt(last.kept)
  if ('result' in first) return first.result
  onAnew?.(first.why.split('\n')[0] ?? '')
  const second = await attempt(undefined)
  if ('result' in second) return second.result
  throw new Error(second.why)
}
