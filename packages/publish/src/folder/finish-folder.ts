import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {z} from 'zod'
import {ReleaseError} from '../errors.ts'

/** Stands in every folder this package wrote, and lists what is in it. */
export const MARKER = '.stepzero-release.json'

/** Where, in a folder, what is to come into it is put together. */
export const STAGE = '.stepzero-next'

/** Stands in the stage once it is complete; from then on the folder can only go forward. */
export const JOURNAL = 'journal.json'

const journal = z.object({
  /** What is moved: its name in the stage, and its path in the folder, in this order. */
  moves: z.array(z.tuple([z.string(), z.string()])),
  /** Paths of what stands in the way of what is moved. */
  clear: z.array(z.string()),
  /** Paths of what leaves the folder in the end. */
  leave: z.array(z.string()),
})

/** What remains to be done to a folder. */
export type FolderJournal = Readonly<z.infer<typeof journal>>

/** What finishing has done so far. */
export type FinishStep = 'cleared' | 'moved' | 'left' | 'cleaned'

/** Whether a run that was cut off left something in a folder to be finished or thrown away. */
export const isUnfinished = (folder: string): boolean => existsSync(join(folder, STAGE))

/**
 * Finishes what the journal in a folder says, however far it got before: each file takes its place in
 * one step, in an order in which no page ever names a style, script or page that is not there. Without
 * a journal nothing in the folder was touched yet, and what was staged is thrown away.
 *
 * @throws {@link ReleaseError} if the journal cannot be read
 */
export function finishFolder(folder: string, onStep: (step: FinishStep) => void = () => {}): void {
  const stage = join(folder, STAGE)
  const file = join(stage, JOURNAL)
  if (existsSync(file)) {
    const {moves, clear, leave} = readJournal(file)
    for (const path of clear) remove(folder, path)
    onStep('cleared')
    let made = ''
    for (const [name, path] of moves) {
      const target = join(folder, path)
      const parent = dirname(target)
      if (parent !== made) mkdirSync(parent, {recursive: true})
      made = parent
      moveOnce(join(stage, name), target)
    }
    onStep('moved')
    for (const path of leave) remove(folder, path)
    onStep('left')
  }
  rmSync(stage, {recursive: true, force: true})
  onStep('cleaned')
}

function readJournal(file: string): FolderJournal {
  const parsed = journal.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new ReleaseError(file, `is not a journal: ${z.prettifyError(parsed.error)}`)
}

/** A file that is not staged any more was moved by the run that was cut off. */
function moveOnce(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!gone || existsSync(from) || !existsSync(to)) throw error
  }
}

/** Removes a file, and the folders it leaves empty. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path), {force: true})
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    const place = join(folder, parent)
    if (!existsSync(place) || readdirSync(place).length > 0) return
    rmdirSync(place)
  }
}
