import type {ReleaseFile} from '../release/manifest.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {BackgroundWork} from './background-work.ts'
import type {SearchState} from './engine-state.ts'

interface FollowedSearchOptions {
  readonly store: ReleaseStore
  readonly restMilliseconds: number
  /** The pages as they are now. */
  readonly pages: () => ReadonlyMap<string, ReleaseFile>
  /** Hears that there is another index. */
  readonly onIndex: () => void
  readonly log: (line: string) => void
}

/** The search index of a site that changes: made when edits rest, of pages that are out. */
export class FollowedSearch {
  readonly #store: ReleaseStore
  readonly #background: BackgroundWork
  #files: ReadonlyMap<string, ReleaseFile> = new Map()
  #moved = false
  /** When pages last changed for readers, and when those went out that the index is, or will be, of. */
  #pagesOut: string | undefined
  #making: string | undefined
  #madeOf: string | undefined
  /** Whether pages went out since it was made last. */
  #isBehind = false

  constructor({store, restMilliseconds, pages, onIndex, log}: FollowedSearchOptions) {
    this.#store = store
    this.#background = new BackgroundWork({
      store,
      restMilliseconds,
      pages: () => {
        this.#making = this.#pagesOut
        return pages()
      },
      onSearch: (files) => {
        this.#files = files
        this.#madeOf = this.#making
        this.#moved = true
        onIndex()
      },
      log,
    })
  }

  /** The files of the index. */
  get files(): ReadonlyMap<string, ReleaseFile> {
    return this.#files
  }

  /** Whether there is another index than in the last release. */
  get moved(): boolean {
    return this.#moved
  }

  get isBusy(): boolean {
    return this.#background.isBusy
  }

  get state(): SearchState {
    const isCurrent = this.#madeOf === this.#pagesOut && !this.#moved
    return {
      state: isCurrent && this.#madeOf !== undefined ? 'current' : 'behind',
      ...(this.#madeOf === undefined ? {} : {asOf: this.#madeOf}),
    }
  }

  /** The index of the last release stands in until there is one of these pages. */
  async takeLast(): Promise<void> {
    const last = await this.#store.current()
    const files = [...(last?.manifest.files ?? [])].filter(([address]) =>
      address.startsWith('/pagefind/'),
    )
    const stored = await Promise.all(files.map(([, file]) => this.#store.keep(file)))
    this.#files = new Map(stored.every(Boolean) ? files : [])
  }

  /** The index there is went out, or is not to; and with it other pages, or none. */
  settled(pages: 'other pages' | 'the same pages'): void {
    this.#moved = false
    if (pages === 'the same pages') return
    this.#pagesOut = new Date().toISOString()
    this.#isBehind = true
  }

  /** Makes it anew for the first time, at once: no edit is being waited for yet. */
  begin(): void {
    this.#pagesOut ??= new Date().toISOString()
    this.#background.pagesChanged(0)
  }

  /** Makes it anew, if pages went out since it was made last, be it before all were rendered. */
  follow(): void {
    if (this.#isBehind) this.#background.pagesChanged()
    this.#isBehind = false
  }

  /** Resolves when nothing is left to make. */
  finish(): Promise<void> {
    return this.#background.finish()
  }

  close(): Promise<void> {
    return this.#background.close()
  }
}
