import type {ReleaseFile} from '../release/manifest.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {searchFiles} from '../search/search-files.ts'

/** What is done when edits rest, and for whom. */
export interface BackgroundOptions {
  readonly store: ReleaseStore
  /** How long nothing may have been published before the index is made. */
  readonly restMilliseconds: number
  /** The pages readers see now, in the order they are indexed. */
  readonly pages: () => ReadonlyMap<string, ReleaseFile>
  /** Takes a whole new index. */
  readonly onSearch: (files: ReadonlyMap<string, ReleaseFile>) => void
  readonly log: (line: string) => void
}

/** What no edit waits for: the search index, and forgetting what no one asks for. */
export class BackgroundWork {
  readonly #options: BackgroundOptions
  readonly #ending = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #again = false

  constructor(options: BackgroundOptions) {
    this.#options = options
  }

  /** Pages have changed: the index is made when nothing more comes for a while. */
  pagesChanged(rest = this.#options.restMilliseconds): void {
    if (this.#ending.signal.aborted) return
    this.#again = true
    // One that is being made is made to its end: edits that never rest must not keep it from readers.
    if (this.#running !== undefined) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#start(), rest)
  }

  /** Whether anything is being done, or is to be done. */
  get isBusy(): boolean {
    return this.#again || this.#running !== undefined
  }

  /** Resolves when what is being done is done; makes what waits at once. */
  async finish(): Promise<void> {
    while (this.isBusy && !this.#ending.signal.aborted) {
      clearTimeout(this.#timer)
      this.#start()
      await this.#running
    }
  }

  /** Ends what is being done. */
  async close(): Promise<void> {
    this.#ending.abort()
    this.#again = false
    clearTimeout(this.#timer)
    await this.#running
  }

  #start(): void {
    this.#running ??= this.#make().finally(() => {
      this.#running = undefined
      if (this.#again) this.pagesChanged()
    })
  }

  async #make(): Promise<void> {
    const {store, pages, onSearch, log} = this.#options
    const {signal} = this.#ending
    this.#again = false
    try {
      const {files} = await searchFiles(store, {pages: pages(), inBackground: true, signal})
      if (signal.aborted) return
      onSearch(files)
      await store.clean()
    } catch (error) {
      // Readers have the last index; the next edit tries again.
      if (!signal.aborted) log(error instanceof Error ? error.message : String(error))
    }
  }
}
