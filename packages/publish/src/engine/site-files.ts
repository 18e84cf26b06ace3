import type {GraphUpdate, PlannedFile} from '@stepzero/content'
import type {ReleaseFile} from '../release/manifest.ts'
import type {RenderFailure} from '../render/render-error.ts'
import {FacetTable, isFlagged} from './facet-table.ts'

/** One planned file: what it last came to, and what that depends on. */
export interface SiteFile {
  readonly planned: PlannedFile
  /** Numbers of the facets that the last rendering read. */
  facets: Uint32Array
  /** The last good rendering; undefined before there was one. */
  file: ReleaseFile | undefined
  /** Addresses of the images it shows. */
  images: readonly string[]
  /** Why the last rendering was no good. */
  failure: RenderFailure | undefined
}

const NO_FACETS = new Uint32Array()
const NO_IMAGES: readonly string[] = []

/**
 * The files of a site, and which of them must be rendered again.
 *
 * What waits is in four queues: files of the documents that were edited, and those that are new;
 * other files of documents; lists and indexes; what tells of the proof.
 */
export class SiteFiles {
  readonly #files = new Map<string, SiteFile>()
  readonly #table = new FacetTable()
  /** What readers see of each file that was rendered. */
  readonly #shown = new Map<string, ReleaseFile>()
  readonly #leaving = new Map<string, ReleaseFile>()
  readonly first = new Set<string>()
  /** Files that tell what the proof of all others found: they wait until those are rendered. */
  readonly last = new Set<string>()
  readonly #documents = new Set<string>()
  readonly #lists = new Set<string>()

  /** The files of a site from nothing; all wait to be rendered. */
  constructor(planned: readonly PlannedFile[]) {
    for (const one of planned) this.#add(one, undefined)
    this.markAll()
  }

  get(address: string): SiteFile | undefined {
    return this.#files.get(address)
  }

  get count(): number {
    return this.#files.size
  }

  /** How many files wait, those of the first queue and the last not counted. */
  get waiting(): number {
    return this.#documents.size + this.#lists.size
  }

  /** The next queue that has anything in it, but for the first. */
  get next(): Set<string> {
    return this.#documents.size > 0 ? this.#documents : this.#lists
  }

  /** Files of which no good rendering is the last one. */
  failures(): RenderFailure[] {
    return [...this.#files.values()].flatMap(({failure}) => failure ?? [])
  }

  /** Takes what a change of the graph brought: which files there are, and which must be rendered. */
  take(update: GraphUpdate, edited: ReadonlySet<string>): void {
    const {added, removed} = update.files
    const again = new Set(added.map(({address}) => address))
    for (const {address} of removed) {
      const file = this.#files.get(address)?.file
      if (!again.has(address)) this.#drop(address)
      // It stays until all that links to it is rendered again.
      if (file !== undefined && !again.has(address)) this.#leaving.set(address, file)
    }
    for (const planned of added) {
      const before = this.#files.get(planned.address)?.file ?? this.#leaving.get(planned.address)
      this.#leaving.delete(planned.address)
      this.#add(planned, before)
      this.#wait(planned, true)
    }
    const changed = update.changedFacets()
    if (changed.size === 0) return
    const flags = this.#table.flagsOf(changed)
    for (const {planned, facets} of this.#files.values()) {
      if (!isFlagged(facets, flags)) continue
      this.#wait(planned, planned.document !== undefined && edited.has(planned.document))
    }
  }

  /** Every file must be rendered again. */
  markAll(): void {
    for (const {planned} of this.#files.values()) this.#wait(planned, false)
  }

  /** Some files must be rendered again, if they are still planned. */
  markSome(addresses: readonly string[]): void {
    for (const address of addresses) {
      const file = this.#files.get(address)
      if (file !== undefined) this.#wait(file.planned, false)
    }
  }

  /** Notes what a rendering read. */
  record(file: SiteFile, facets: ReadonlyMap<string, string>): void {
    const before = file.facets
    file.facets = this.#table.numbersOf(facets.keys(), facets.size)
    this.#table.use(file.facets)
    this.#table.leave(before)
  }

  /** Facets that some file read, and none does any more, each once. */
  unread(): readonly string[] {
    return this.#table.unused()
  }

  /** Notes what readers are to see of a file. */
  show(file: SiteFile, stored: ReleaseFile): void {
    file.file = stored
    this.#shown.set(file.planned.address, stored)
  }

  /** What readers see of each file, and of those that are to leave the release: a map of its own. */
  release(): Map<string, ReleaseFile> {
    // Copied whole: putting tens of thousands in one by one takes ten times as long.
    const release = new Map(this.#shown)
    for (const [address, file] of this.#leaving) {
      if (!release.has(address)) release.set(address, file)
    }
    return release
  }

  /** Lets go of what nothing links to any more. Tells whether there was anything. */
  leave(): boolean {
    const some = this.#leaving.size > 0
    this.#leaving.clear()
    return some
  }

  /** Addresses of what is to leave the release. */
  get leaving(): Iterable<string> {
    return this.#leaving.keys()
  }

  /** Whether anything is to leave the release. */
  get hasLeaving(): boolean {
    return this.#leaving.size > 0
  }

  /** The pages, in the order of the plan, but the one for unknown addresses. */
  pages(planned: readonly PlannedFile[]): Map<string, ReleaseFile> {
    const pages = new Map<string, ReleaseFile>()
    for (const {address, type} of planned) {
      const file = this.#files.get(address)?.file
      if (type !== 'html' || address.endsWith('/404.html') || file === undefined) continue
      pages.set(address, file)
    }
    return pages
  }

  #add(planned: PlannedFile, file: ReleaseFile | undefined): void {
    const {address} = planned
    this.#table.leave(this.#files.get(address)?.facets ?? NO_FACETS)
    this.#files.set(address, {
      planned,
      facets: NO_FACETS,
      file,
      images: NO_IMAGES,
      failure: undefined,
    })
    if (file === undefined) this.#shown.delete(address)
    else this.#shown.set(address, file)
  }

  #drop(address: string): void {
    this.#table.leave(this.#files.get(address)?.facets ?? NO_FACETS)
    this.#files.delete(address)
    this.#shown.delete(address)
    this.first.delete(address)
    this.last.delete(address)
    this.#documents.delete(address)
    this.#lists.delete(address)
  }

  #wait({address, document, type, last}: PlannedFile, first: boolean): void {
    if (last === true) this.last.add(address)
    // Nobody who reads the page waits for what other places show of it.
    else if (type === 'drawing') this.#lists.add(address)
    else if (first) {
      this.#documents.delete(address)
      this.#lists.delete(address)
      this.first.add(address)
    } else if (!this.first.has(address)) {
      if (document === undefined) this.#lists.add(address)
      else this.#documents.add(address)
    }
  }
}
