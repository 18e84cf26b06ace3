import {writeFolder, type Release} from '@stepzero/publish'

/**
 * Writes releases to a folder, one after the other and only the newest: what came while one was being
 * written is passed over for what came last.
 */
export class FolderWriter {
  readonly #folder: string
  readonly #onError: (error: unknown) => void
  #next: Release | undefined
  #running: Promise<void> | undefined

  constructor(folder: string, onError: (error: unknown) => void) {
    this.#folder = folder
    this.#onError = onError
  }

  write(release: Release): void {
    this.#next = release
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
  }

  /** Resolves when nothing waits to be written. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) await this.#running
  }

  async #run(): Promise<void> {
    for (let release = this.#next; release !== undefined; release = this.#next) {
      this.#next = undefined
      try {
        await writeFolder(release, this.#folder)
      } catch (error) {
        this.#onError(error)
      }
    }
  }
}
