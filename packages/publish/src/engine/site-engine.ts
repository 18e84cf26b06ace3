import {setTimeout as rest} from 'node:timers/promises'
import {describeStoreError} from '../release/describe-store-error.ts'
import {NotProvedError} from '../prove/not-proved-error.ts'
import type {Manifest} from '../release/manifest.ts'
import type {Release} from '../release/release.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {openReleaseStore} from '../release/release-store.ts'
import {Drawings} from '../images/drawings.ts'
import {RenderError} from '../render/render-error.ts'
import {EngineImages} from './engine-images.ts'
import type {EngineState} from './engine-state.ts'
import {FollowedSearch} from './followed-search.ts'
import {PictureWork} from './picture-work.ts'
import type {SiteChange} from './rendered-site.ts'
import {RenderedSite} from './rendered-site.ts'
import {Retry} from './retry.ts'
import type {SiteEngineOptions} from './site-engine-options.ts'

/** How long rendering goes on before readers and edits have their turn, in milliseconds. */
const SLICE = 8
/**
 * How long work rests where it took longer than that, and when an edit is out, in milliseconds: a
 * reader's request takes several turns of the event loop, and would wait for all files but for this.
 */
const BREATH = 12
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
  readonly #pictures: PictureWork
  readonly #search: FollowedSearch
  /** Tries again what the disk refused. */
  readonly #retry = new Retry(() => this.#wake())
  #queue: SiteChange[] = []
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

  private constructor(options: SiteEngineOptions, {store, images, drawings, site}: Parts) {
    this.#options = options
    this.#store = store
    this.#site = site
    const {log = () => {}} = options
    this.#pictures = new PictureWork({
      store,
      images,
      drawings,
      onMade: (change) => this.#enqueue(change),
      log,
    })
    this.#search = new FollowedSearch({
      store,
      restMilliseconds: options.restMilliseconds ?? 1000,
      pages: () => site.files.pages(site.graph.files),
      onIndex: () => this.#wake(),
      log,
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
    const rest = {problems, kept, search: this.#search.state}
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
      await this.#pictures.made()
    } while (this.#running !== undefined || this.#pictures.isBusy)
  }

  /** Resolves when nothing is left to do at all: the search index is made, too. */
  async finished(): Promise<void> {
    do {
      await this.complete()
      await this.#search.finish()
    } while (this.#running !== undefined || this.#pictures.isBusy || this.#search.isBusy)
  }

  /** Ends after what is being rendered now. Readers keep the release they see. */
  async close(): Promise<void> {
    this.#closed = true
    this.#retry.cancel()
    this.#pictures.end()
    await this.#search.close()
    await this.#running
    await this.#pictures.made()
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
    this.#retry.cancel()
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
        this.#retry.later()
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
      this.#search.moved
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
    this.#refused = undefined
    try {
      for (const change of asFew(changes)) await this.#site.take(change)
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
      this.#pictures.makeImages(this.#site.graph, new Set(wantedImages))
      wantedImages.clear()
    }
    if (wantedDrawings.size > 0) {
      this.#pictures.draw(new Map(wantedDrawings))
      wantedDrawings.clear()
    }
    await letReaders(began)
  }

  async #publish(all: boolean): Promise<void> {
    const pagesMoved = this.#site.moved
    if (!pagesMoved && !this.#search.moved && !this.#site.files.hasLeaving) {
      if (all) this.#search.follow()
      return
    }
    const manifest = this.#site.manifest(this.#search.files, all)
    if (!(await this.#isProved(manifest, all))) return
    try {
      this.#release = await this.#store.publish(this.#store.release(manifest))
    } catch (error) {
      this.#site.moved = true
      throw error
    }
    this.#site.released()
    this.#search.settled(pagesMoved ? 'other pages' : 'the same pages')
    this.#stuck = undefined
    this.#unproved = undefined
    this.#retry.wentWell()
    this.#options.onRelease?.(this.#release)
    if (!all) return
    this.#options.live.forget(this.#site.files.unread())
    this.#pictures.forgetOthers(manifest.files)
    this.#search.follow()
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
      this.#search.settled('the same pages')
      return false
    }
  }

  async #first(): Promise<void> {
    const {files} = this.#site
    await this.#search.takeLast()
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
    this.#isOpen = true
    if (this.#hasWork()) this.#wake()
    this.#search.begin()
  }

  #failureOfPages(): string | undefined {
    const failures = this.#site.files.failures()
    return failures.length === 0 ? undefined : new RenderError(failures).message
  }
}

const nextTurn = (): Promise<void> => new Promise((done) => setImmediate(done))

/** Gives readers their turn: after little work one of the event loop, after much a breath. */
const letReaders = (began: number): Promise<void> =>
  performance.now() - began < 2 * SLICE ? nextTurn() : rest(BREATH)

/** Changes as if they had come at once: the last of each document is what counts. */
function asFew(changes: readonly SiteChange[]): SiteChange[] {
  const documents = new Map(changes.flatMap((change) => [...(change.documents ?? [])]))
  const today = changes.findLast((change) => change.today !== undefined)?.today
  return [
    ...changes.flatMap(({images}) => (images === undefined ? [] : [{images}])),
    {
      ...(documents.size > 0 ? {documents} : {}),
      ...(today === undefined ? {} : {today}),
      drawn: changes.flatMap((change) => change.drawn ?? []),
      templates: changes.some((change) => change.templates === true),
    },
  ]
}
