import {spawn} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {setPriority} from 'node:os'
import {dirname, join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'
import {SearchError} from '../errors.ts'
import type {ReleaseFile} from '../release/manifest.ts'
import {searchAnswer} from './search-job.ts'
import type {SearchJob} from './search-job.ts'

const CHILD = fileURLToPath(new URL('./search-child.ts', import.meta.url))

/** How Node ends where nothing will ever come of what a program waits for. */
const NOTHING_LEFT = 'exit code 13'

/** As little of the machine as there is: edits and readers come first. */
const LOW_PRIORITY = 10

/** How a search index is made. */
export interface RunSearchOptions {
  /** Address and place of each page, in order. */
  readonly pages: readonly (readonly [string, string])[]
  /** The folder every content is stored in under its hash. */
  readonly filesDir: string
  /** Whether readers and edits go before it. */
  readonly inBackground?: boolean | undefined
  /** Ends it before its time. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes the search index of pages in a process of its own, and stores its files.
 *
 * @throws {@link SearchError} if any page is refused, or it was ended
 */
export async function runSearch(options: RunSearchOptions): Promise<Map<string, ReleaseFile>> {
  const {pages, filesDir, inBackground = false, signal} = options
  // Beside the store, so that files are moved into it and not copied.
  const workDir = await mkdtemp(join(dirname(filesDir), 'search-'))
  try {
    const job: SearchJob = {
      pages: pages.map(([address, path]) => [address, path]),
      workDir,
      filesDir,
    }
    const child = spawn(process.execPath, [CHILD], {
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(signal === undefined ? {} : {signal}),
    })
    const ended = new Promise<string>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, by) => resolve(by ?? `exit code ${code}`))
    })
    if (inBackground && child.pid !== undefined) setPriority(child.pid, LOW_PRIORITY)
    // A child that is gone takes no input; how it ended says more.
    child.stdin.on('error', () => undefined)
    child.stdin.end(JSON.stringify(job))
    const [said, errors, end] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    if (said === '') throw new SearchError(`it ended with ${end}. ${whyOf(end, errors, workDir)}`)
    const answer = searchAnswer.parse(JSON.parse(said))
    if ('error' in answer) throw new SearchError(answer.error)
    return new Map(Object.entries(answer.files))
  } catch (error) {
    if (error instanceof SearchError) throw error
    throw new SearchError(error instanceof Error ? error.message : String(error), {cause: error})
  } finally {
    await rm(workDir, {recursive: true, force: true})
  }
}

/**
 * What Pagefind was ended by it cannot say: then Node finds that nothing is left to wait for. The
 * system ends it where it may not write, as on a disk that is full.
 */
function whyOf(end: string, errors: string, workDir: string): string {
  return end === NOTHING_LEFT
    ? `Pagefind broke off in its midst; see whether ${dirname(workDir)} has room left on its disk.`
    : errors.trim().slice(-500)
}
