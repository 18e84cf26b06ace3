import {mkdirSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** Where, in a stage, files stand as they will in the folder. */
const TREE = 'tree'

/**
 * The files of a folder in which there is nothing yet: they stand in the stage as they will there, and
 * whole folders take their places at once.
 */
export class StagedTree {
  readonly #root: string
  readonly #made = new Set<string>()

  constructor(stage: string) {
    this.#root = join(stage, TREE)
  }

  /** The name in the stage for a path, the folder for it made. */
  place(path: string): string {
    const parent = dirname(path)
    if (!this.#made.has(parent)) {
      mkdirSync(join(this.#root, parent), {recursive: true})
      this.#made.add(parent)
    }
    return `${TREE}/${path}`
  }
}

/** What stands at the top of the tree for a path: the file itself, or the folder it is in. */
export const topOf = (path: string): string => path.split('/', 1)[0] ?? path
