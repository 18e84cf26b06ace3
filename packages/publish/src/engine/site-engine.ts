import {setTimeout as rest} from 'node:timers/promises'
import type {Graph, LiveGraph, Problem} from '@stepzero/content'
import {describeStoreError} from '../release/describe-store-error.ts'
import {NotProvedError} from '../prove/not-proved-error.ts'
import type {SiteProver} from '../prove/site-prover.ts'
import type {Manifest, ReleaseFile} from '../release/manifest.ts'
import type {Release} from '../release/release.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {openReleaseStore} from '../release/release-store.ts'
import {Drawings} from '../images/drawings.ts'
import {RenderError} from '../render/render-error.ts'
import {BackgroundWork} from './background-work.ts'
import {EngineImages} from './engine-images.ts'
import type {SiteChange} from './rendered-site.ts'
import {RenderedSite} from './rendered-site.ts'

/** What a site engine is opened with. */
export interface SiteEngineOptions {
  /** The documents, linked; the engine is the one that changes it from now on. */
  readonly live: LiveGraph
  /** The folder of the templates. */
  readonly siteDir: string
  /** The folder of the release store. */
  readonly dataDir: string
  /** The store in it, where it is open already. */
  readonly store?: ReleaseStore | undefined
  /** Where the site stands: an origin, with a path if it is hosted under one. */
  readonly baseOf: (graph: Graph) => string
  /**
   * Proves every release before readers see it, and lets pages tell so. A release that holds anything
   * in their way does not go out. Nothing is proved unless given.
   */
  readonly prover?: SiteProver | undefined
  /** How long no edit may come before the search index is made anew; a second unless given. */
  readonly restMilliseconds?: number | undefined
  /** Hears whenever readers see another release. */
  readonly onRelease?: ((release: Release) => void) | undefined
  /** Hears whenever nothing waits to be rendered any more, or something cannot go out. */
  readonly onState?: ((state: EngineState) => void) | undefined
  readonly onProgress?:
    ((phase: 'compile' | 'images' | 'render', done: number, total: number) => void) | undefined
  readonly log?: ((line: string) => void) | undefined
}

/** How readers' site stands against what is published. */
export interface EngineState {
  /** Everything is on the site; something is on its way; or something cannot go out. */
  readonly state: 'published' | 'publishing' | 'failing'
  /** Why something cannot go out; absent unless failing. */
  readonly failure?: string
  /** What is wrong with documents: each stays as it last was sound, or is left out. */
  readonly problems: readonly Problem[]
  /** Ids of documents that readers see as they last were sound. */
  readonly kept: readonly string[]
  /** What the search finds. */
  readonly search?: SearchState
}

/** How the search index stands against the pages. */
export interface SearchState {
  /** It finds what the pages say, or another one is still to be made. */
  readonly state: 'current' | 'behind'
  /** When the pages it was made from went out, as an instant; absent until one was made. */
  readonly asOf?: string
}

/** How long rendering goes on before readers and edits have their turn, in milliseconds. */
const SLICE = 8
/**
 * How long work rests where it took longer than that, and when an edit is out, in milliseconds: a
 * reader's request takes several turns of the event loop, and would wait for all files but for this.
 */
const BREATH = 12
/** How long until what the disk refused is tried again. */
const FIRST_RETRY = 1000
const LAST_RETRY = 60_000

interface Parts {
  readonly store: ReleaseStore
  readonly images: EngineImages
  readonly drawings: Drawings
  readonly site: RenderedSite
}

/**
 * Keeps the site that readers see up to date for as long as it stays open: the pages of an edited
 * document go out first, then everything else that shows something of it, then, when edits rest,
 * what is made from pages.
 *
 * @public
 */
export class SiteEngine implements AsyncDisposable {
  readonly #options: SiteEngineOptions
  readonly #store: ReleaseStore
  readonly #site: RenderedSite
  readonly #images: EngineImages
  readonly #drawings: Drawings
  readonly #background: BackgroundWork
  readonly #making = new Set<Promise<void>>()
  #queue: SiteChange[] = []
  #search: ReadonlyMap<string, ReleaseFile> = new Map()
  #searchMoved = false
  /** When pages last changed for readers, and when those went out that the index is, or will be, of. */
  #pagesOut: string | undefined
  #searching: string | undefined
  #searchable: string | undefined
  #unsearched = false
  #release: Release | undefined
  #running: Promise<void> | undefined
  /** Why the last change could not be taken. */
  #refused: string | undefined
  /** Why the last release was none: what stands in the way of readers. */
  #unproved: string | undefined
  /** Why what was taken is not stored yet. */
  #stuck: string | undefined
  #closed = false
  /** Whether the first release is out: what arrives before then, pictures say, waits for it. */
  #isOpen = false
  #retry: NodeJS.Timeout | undefined
  #retryAfter = FIRST_RETRY

  private constructor(options: SiteEngineOptions, {store, images, drawings, site}: Parts) {
    this.#options = options
    this.#store = store
    this.#site = site
    this.#images = images
    this.#drawings = drawings
    this.#background = new BackgroundWork({
      store,
      restMilliseconds: options.restMilliseconds ?? 1000,
      pages: () => {
        this.#searching = this.#pagesOut
        return site.files.pages(site.graph.files)
      },
      onSearch: (files) => {
        this.#search = files
        this.#searchable = this.#searching
        this.#searchMoved = true
        this.#wake()
      },
      log: options.log ?? (() => {}),
    })
  }

  /**
   * Renders the whole site, makes it the current release, and stays ready for changes.
   *
   * @throws {@link PublishError} if templates, plan or pages are at fault: readers see the last site
   * @public
   */
  static async open(options: SiteEngineOptions): Promise<SiteEngine> {
    const {live, siteDir, dataDir, baseOf, prover, onProgress, log = () => {}} = options
    const store = options.store ?? (await openReleaseStore(dataDir))
    onProgress?.('compile', 0, 1)
    const images = new EngineImages(store, log)
    const made = await images.make(live.graph, undefined, (done, total) =>
      onProgress?.('images', done, total),
    )
    images.take(made)
    live.settleImages(made.found)
    const drawings = await Drawings.open(store)
    const site = await RenderedSite.open({
      live,
      siteDir,
      store,
      images,
      drawings,
      baseOf,
      prover,
      log,
    })
    onProgress?.('compile', 1, 1)
    const engine = new SiteEngine(options, {store, images, drawings, site})
    await engine.#first()
    return engine
  }

  /** What readers see; absent before anything was published. */
  get release(): Release | undefined {
    return this.#release
  }

  get state(): EngineState {
    const {problems, kept} = this.#options.live
    const failure = this.#stuck ?? this.#refused ?? this.#unproved ?? this.#failureOfPages()
    const busy = this.#queue.length > 0 || this.#running !== undefined
    const rest = {problems, kept, search: this.#searchState()}
    if (busy) return {state: 'publishing', ...rest}
    if (failure === undefined) return {state: 'published', ...rest}
    return {state: 'failing', failure, ...rest}
  }

  /** Takes documents as they are published now, together: readers see all of them, or none. */
  change(documents: ReadonlyMap<string, unknown>): void {
    this.#enqueue({documents})
  }

  /** Turns the day of the site. */
  turnTo(today: string): void {
    this.#enqueue({today})
  }

  /** The templates may be others: if so, everything is rendered again. */
  recompile(): void {
    this.#enqueue({templates: true})
  }

  /** Resolves when every change so far is on the site, or cannot be. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) await this.#running
  }

  /** Resolves when the images that pages show, and the pictures of them, are made as well. */
  async complete(): Promise<void> {
    do {
      await this.settled()
      await Promise.all(this.#making)
    } while (this.#running !== undefined || this.#making.size > 0)
  }

  /** Resolves when nothing is left to do at all: the search index is made, too. */
  async finished(): Promise<void> {
    do {
      await this.complete()
      await this.#background.finish()
    } while (this.#running !== undefined || this.#making.size > 0 || this.#background.isBusy)
  }

  /** Ends after what is being rendered now. Readers keep the release they see. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    await this.#background.close()
    await this.#running
    await Promise.all(this.#making)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  #enqueue(change: SiteChange): void {
    this.#queue.push(change)
    this.#wake()
  }

  #wake(): void {
    if (this.#closed || !this.#isOpen) return
    clearTimeout(this.#retry)
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
      // What came after the last look for work, and before this, found it running and woke nobody.
      if (this.#queue.length > 0) this.#wake()
      this.#options.onState?.(this.state)
    })
  }

  async #run(): Promise<void> {
    // Whatever else came in this turn of the event loop comes along.
    await nextTurn()
    while (!this.#closed && this.#hasWork()) {
      try {
        await this.#step()
      } catch (error) {
        const stuck = describeStoreError(error, this.#store.dir)
        // Said once, however often it is tried.
        if (stuck !== this.#stuck) this.#options.log?.(`Readers see the last good site: ${stuck}`)
        this.#stuck = stuck
        this.#retryLater()
        return
      }
    }
    this.#stuck = undefined
  }

  #hasWork(): boolean {
    const {files, moved, untold} = this.#site
    return (
      this.#queue.length > 0 ||
      files.first.size > 0 ||
      files.waiting > 0 ||
      files.last.size > 0 ||
      files.hasLeaving ||
      moved ||
      untold ||
      this.#searchMoved
    )
  }

  /** One thing after the other, so that an edit waits for no more than a slice of what it needs not. */
  async #step(): Promise<void> {
    const {files} = this.#site
    if (this.#queue.length > 0) await this.#takeChanges()
    const edited = files.first.size > 0
    while (files.first.size > 0) await this.#renderSlice(files.first)
    if (files.waiting === 0) {
      await this.#renderLast()
      return this.#publish(true)
    }
    // What holds up a release would be in the next one as well.
    if (edited && !this.#site.whole && this.#unproved === undefined) {
      await this.#publish(false)
      await rest(BREATH)
    }
    await this.#renderSlice(files.next)
  }

  async #renderLast(): Promise<void> {
    const began = performance.now()
    await this.#site.settleProof()
    await letReaders(began)
    const {last} = this.#site.files
    while (last.size > 0) await this.#renderSlice(last)
  }

  async #takeChanges(): Promise<void> {
    const changes = this.#queue
    this.#queue = []
    const documents = new Map(changes.flatMap((change) => [...(change.documents ?? [])]))
    const images = changes.flatMap((change) => change.images ?? [])
    const drawn = changes.flatMap((change) => change.drawn ?? [])
    const today = changes.findLast((change) => change.today !== undefined)?.today
    this.#refused = undefined
    try {
      for (const found of images) await this.#site.take({images: found})
      await this.#site.take({
        ...(documents.size > 0 ? {documents} : {}),
        ...(today === undefined ? {} : {today}),
        drawn,
        templates: changes.some((change) => change.templates === true),
      })
    } catch (error) {
      // Nothing of it can be published, and trying again would change nothing: the next edit may.
      this.#refused = error instanceof Error ? error.message : String(error)
      this.#options.log?.(`Readers see the last good site: ${this.#refused}`)
    }
  }

  async #renderSlice(queue: Set<string>): Promise<void> {
    const began = performance.now()
    await this.#site.render(queue, began + SLICE)
    const {wantedImages, wantedDrawings} = this.#site
    if (wantedImages.size > 0) {
      this.#makeImages(new Set(wantedImages))
      wantedImages.clear()
    }
    if (wantedDrawings.size > 0) {
      this.#draw(new Map(wantedDrawings))
      wantedDrawings.clear()
    }
    await letReaders(began)
  }

  #makeImages(assets: ReadonlySet<string>): void {
    this.#track(
      this.#images.make(this.#site.graph, assets).then((images) => this.#enqueue({images})),
    )
  }

  /** One after the other: readers' requests and edits go between them. */
  #draw(drawings: ReadonlyMap<string, string>): void {
    const drawing = async (): Promise<void> => {
      for (const svg of drawings.values()) {
        if (this.#closed) return
        await this.#drawings.make(svg)
      }
      this.#enqueue({drawn: [...drawings.keys()]})
      await this.#drawings.remember(false)
    }
    this.#track(drawing())
  }

  #track(work: Promise<void>): void {
    const making = work.catch((error: unknown) =>
      this.#options.log?.(describeStoreError(error, this.#store.dir)),
    )
    this.#making.add(making)
    void making.finally(() => this.#making.delete(making))
  }

  async #publish(all: boolean): Promise<void> {
    const pagesMoved = this.#site.moved
    if (!pagesMoved && !this.#searchMoved && !this.#site.files.hasLeaving) {
      if (all) this.#makeSearchAnew()
      return
    }
    const manifest = this.#site.manifest(this.#search, all)
    if (!(await this.#isProved(manifest, all))) return
    try {
      this.#release = await this.#store.publish(this.#store.release(manifest))
    } catch (error) {
      this.#site.moved = true
      throw error
    }
    this.#site.released()
    this.#searchMoved = false
    this.#stuck = undefined
    this.#unproved = undefined
    this.#retryAfter = FIRST_RETRY
    if (pagesMoved) {
      this.#pagesOut = new Date().toISOString()
      this.#unsearched = true
    }
    this.#options.onRelease?.(this.#release)
    if (all) this.#options.live.forget(this.#site.files.unread())
    // One that is being drawn is on its way to the site.
    if (all && this.#making.size === 0) this.#drawings.letGo(manifest.files)
    if (all) this.#makeSearchAnew()
  }

  /** Where pages went out since it was made last, be it in a release before all were rendered. */
  #makeSearchAnew(): void {
    if (this.#unsearched) this.#background.pagesChanged()
    this.#unsearched = false
  }

  /** Whether a release may go out. Half of one that may not is said when all of it is there. */
  async #isProved(manifest: Manifest, all: boolean): Promise<boolean> {
    try {
      await this.#site.prove(manifest, all)
      return true
    } catch (error) {
      if (!(error instanceof NotProvedError)) {
        this.#site.moved = true
        throw error
      }
      if (!all) {
        this.#site.moved = true
        return false
      }
      this.#release ??= await this.#store.current()
      if (this.#release === undefined) throw error
      if (error.message !== this.#unproved) {
        this.#options.log?.(`Readers see the last good site: ${error.message}`)
      }
      this.#unproved = error.message
      this.#searchMoved = false
      return false
    }
  }

  async #first(): Promise<void> {
    const {files} = this.#site
    this.#search = await this.#lastSearch()
    const total = files.waiting
    while (files.waiting > 0) {
      await this.#renderSlice(files.next)
      this.#options.onProgress?.('render', total - files.waiting, total)
    }
    const failures = files.failures()
    if (failures.length > 0) throw new RenderError(failures)
    await this.#renderLast()
    const late = files.failures()
    if (late.length > 0) throw new RenderError(late)
    await this.#publish(true)
    this.#pagesOut ??= new Date().toISOString()
    this.#isOpen = true
    if (this.#hasWork()) this.#wake()
    // No edit is being waited for yet.
    this.#background.pagesChanged(0)
  }

  /** The index of the last release stands in until there is one of these pages. */
  async #lastSearch(): Promise<ReadonlyMap<string, ReleaseFile>> {
    const last = await this.#store.current()
    const files = [...(last?.manifest.files ?? [])].filter(([address]) =>
      address.startsWith('/pagefind/'),
    )
    const stored = await Promise.all(files.map(([, file]) => this.#store.keep(file)))
    return new Map(stored.every(Boolean) ? files : [])
  }

  #searchState(): SearchState {
    const isCurrent = this.#searchable === this.#pagesOut && !this.#searchMoved
    return {
      state: isCurrent && this.#searchable !== undefined ? 'current' : 'behind',
      ...(this.#searchable === undefined ? {} : {asOf: this.#searchable}),
    }
  }

  #failureOfPages(): string | undefined {
    const failures = this.#site.files.failures()
    return failures.length === 0 ? undefined : new RenderError(failures).message
  }

  #retryLater(): void {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#wake(), this.#retryAfter)
    this.#retryAfter = Math.min(this.#retryAfter * 2, LAST_RETRY)
  }
}

const nextTurn = (): Promise<void> => new Promise((done) => setImmediate(done))

/** Gives readers their turn: after little work one of the event loop, after much a breath. */
const letReaders = (began: number): Promise<void> =>
  performance.now() - began < 2 * SLICE ? nextTurn() : rest(BREATH)
