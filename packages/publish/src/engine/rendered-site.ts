import type {Graph, GraphUpdate, LiveGraph} from '@stepzero/content'
import {checkPlan} from '../plan/check-plan.ts'
import {redirectsFile} from '../folder/redirects-file.ts'
import {filePath} from '../plan/file-path.ts'
import type {PlannedRedirect} from '../plan/site-plan.ts'
import type {Drawings} from '../images/drawings.ts'
import {ReleaseProof} from '../prove/release-proof.ts'
import type {SiteProver} from '../prove/site-prover.ts'
import type {Manifest, ReleaseFile, ReleaseRedirect} from '../release/manifest.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import {renderFile} from '../render/render-file.ts'
import type {FileOutcome} from '../render/render-file.ts'
import type {EngineImages, FoundImages} from './engine-images.ts'
import {imagesIn} from './engine-images.ts'
import {SiteFiles} from './site-files.ts'
import type {SiteFile} from './site-files.ts'
import {loadTemplates} from './templates.ts'
import type {Templates, TemplateSource} from './templates.ts'

/** What may change about a site. Everything in one change is seen together, or not at all. */
export interface SiteChange {
  /** Documents as they are published now, by id; undefined for what is published no more. */
  readonly documents?: ReadonlyMap<string, unknown> | undefined
  readonly today?: string | undefined
  readonly images?: FoundImages | undefined
  /** Addresses of drawings whose pictures are made now. */
  readonly drawn?: readonly string[] | undefined
  /** Whether the templates may be others. */
  readonly templates?: boolean | undefined
}

/** What a rendered site is made of. */
export interface RenderedSiteOptions extends TemplateSource {
  readonly live: LiveGraph
  readonly images: EngineImages
  readonly drawings: Drawings
  /** The address of the site, with the path it is hosted under. */
  readonly baseOf: (graph: Graph) => string
  /** Proves every release; nothing is proved unless given. */
  readonly prover?: SiteProver | undefined
}

const NOTHING: ReadonlySet<string> = new Set()

/** Every file of a site, rendered, and what each depends on: what is another can be rendered alone. */
export class RenderedSite {
  readonly files: SiteFiles
  /** Assets that a page shows and that must be made; their text stands for them until then. */
  readonly wantedImages = new Set<string>()
  /** Drawings whose pictures must be made, by address; the last picture stands until then. */
  readonly wantedDrawings = new Map<string, string>()
  readonly #options: RenderedSiteOptions
  readonly #store: ReleaseStore
  #templates: Templates
  #proof: ReleaseProof | undefined
  /** Addresses of what is different from the last release. */
  readonly #changed = new Set<string>()
  #redirects: ReadonlyMap<string, ReleaseRedirect>
  /** Files of the last manifest that were not rendered: of templates, images, the search index. */
  #others: readonly ReadonlyMap<string, ReleaseFile>[] = []
  /** Those of them that the proof knows. */
  #proved = new WeakSet<ReadonlyMap<string, ReleaseFile>>()
  /** Whether the proof has seen no release yet. */
  #isProofNew = true
  /** Pictures of drawings that the proof does not know yet. */
  readonly #drawn = new Map<string, ReleaseFile>()
  /** Whether a file shows other images than it did. */
  #imagesMoved = false
  /** Whether there is anything that the proof has not told the files yet that say so. */
  untold = true
  /** Whether a release may only be made of all files at once: half of it would not fit together. */
  whole = true
  /** Whether anything is different from the last manifest. */
  moved = true

  private constructor(options: RenderedSiteOptions, templates: Templates) {
    const {graph} = options.live
    this.#options = options
    this.#store = options.store
    this.#templates = templates
    this.#redirects = redirectsOf(graph)
    this.#proof = this.#newProof()
    this.files = new SiteFiles(graph.files)
  }

  /**
   * A site of which nothing is rendered yet.
   *
   * @throws {@link PlanError} if it can be laid out in no folder
   * @throws {@link CompileError} if the templates do not compile
   */
  static async open(options: RenderedSiteOptions): Promise<RenderedSite> {
    const {graph} = options.live
    checkPlan(graph)
    return new RenderedSite(options, await loadTemplates(options, options.baseOf(graph)))
  }

  get graph(): Graph {
    return this.#options.live.graph
  }

  /** Takes a change; what it makes different waits to be rendered. */
  async take({documents, today, images, drawn, templates = false}: SiteChange): Promise<void> {
    const {live} = this.#options
    try {
      if (drawn !== undefined) this.files.markSome(drawn)
      if (images !== undefined) {
        this.#options.images.take(images)
        this.#mark(live.settleImages(images.found), NOTHING)
        this.#imagesMoved = true
      }
      if (today !== undefined) this.#mark(live.setToday(today), NOTHING)
      if (documents !== undefined) this.#mark(live.apply(documents), new Set(documents.keys()))
    } finally {
      await this.#reload(templates)
    }
  }

  /** Renders files of a queue until a moment has come, at least one of them. */
  async render(queue: Set<string>, until: number): Promise<void> {
    for (const address of queue) {
      const file = this.files.get(address)
      if (file !== undefined) await this.#renderOne(file)
      // Not before: what fails for want of space must be tried again.
      queue.delete(address)
      if (performance.now() > until) return
    }
  }

  /** What readers may see now. With `all`, nothing stays that nothing links to any more. */
  manifest(search: ReadonlyMap<string, ReleaseFile>, all: boolean): Manifest {
    if (all) {
      this.files.leave()
      if (this.#imagesMoved) this.#options.images.keepOnly(this.graph)
      this.#imagesMoved = false
      this.whole = false
    }
    const {app, assets} = this.#templates
    const files = this.files.release()
    const others = [assets, this.#options.images.files, search]
    for (const some of others) {
      for (const [address, file] of some) if (!files.has(address)) files.set(address, file)
    }
    this.#others = others
    this.moved = false
    return {base: app.base, files, carried: new Map(), redirects: this.#redirects}
  }

  /** Tells the files that say so what the proof of all others looked at; they wait to be rendered then. */
  async settleProof(): Promise<void> {
    if (this.#proof !== undefined) {
      await this.#proof.takeAll([...this.#templates.assets, ...this.#options.images.files])
      this.#proof.forget(this.files.leaving)
      const {live} = this.#options
      this.#mark(live.settleProof(this.#proof.figures(this.graph.files)), NOTHING)
    }
    this.untold = false
  }

  /**
   * Proves what readers would see.
   *
   * @throws {@link NotProvedError} with everything that stands in their way
   */
  async prove(manifest: Manifest, all: boolean): Promise<void> {
    if (this.#proof === undefined) return
    this.#proof.keepOnly(manifest.files)
    if (this.#isProofNew) await this.#proof.takeAll(manifest.files)
    else {
      // What was rendered was taken when it was.
      for (const some of this.#others) {
        if (!this.#proved.has(some)) await this.#proof.takeAll(some)
      }
      await this.#proof.takeAll(this.#drawn)
    }
    this.#isProofNew = false
    this.#proved = new WeakSet(this.#others)
    this.#drawn.clear()
    this.#proof.redirect(redirectsFile(manifest))
    await this.#proof.judge(all ? undefined : this.#changed)
  }

  /** Readers see it now. */
  released(): void {
    this.#changed.clear()
  }

  #newProof(): ReleaseProof | undefined {
    const {prover} = this.#options
    const read = (_: string, file: ReleaseFile) => this.#store.read(file)
    return prover && new ReleaseProof(prover(this.#templates.base), read)
  }

  async #renderOne(file: SiteFile): Promise<void> {
    const {rendered, failure} = await this.#attempt(file)
    file.failure = failure
    if (rendered === undefined) return
    if (rendered.type === 'drawing') {
      this.#takeDrawing(file, rendered.body)
      return
    }
    const images = rendered.type === 'html' ? imagesIn(rendered.body) : file.images
    const missing = this.#options.images.missing(images)
    if (missing.length > 0) {
      if (this.#withhold(missing)) return this.#renderOne(file)
      const {address, document} = file.planned
      const reasons = [`shows ${missing.join(', ')}, where there is no image`]
      file.failure = {address, template: undefined, document, reasons}
      return
    }
    if (images.join() !== file.images.join()) this.#imagesMoved = true
    file.images = images
    const stored = this.#store.putNow(rendered.body, rendered.contentType)
    this.#proof?.take(rendered.address, stored, rendered.body)
    this.#show(file, stored)
  }

  #takeDrawing(file: SiteFile, svg: string): void {
    const picture = this.#options.drawings.known(svg)
    if (picture === undefined) this.wantedDrawings.set(file.planned.address, svg)
    else this.#show(file, picture)
  }

  #show(file: SiteFile, stored: ReleaseFile): void {
    if (stored.hash === file.file?.hash && stored.type === file.file.type) return
    this.files.show(file, stored)
    const {address, last, type} = file.planned
    if (type === 'drawing') this.#drawn.set(address, stored)
    this.#changed.add(address)
    this.moved = true
    if (last !== true && type !== 'drawing') this.untold = true
  }

  async #attempt(file: SiteFile): Promise<FileOutcome> {
    const {address, document, language} = file.planned
    const {app, origin, assets} = this.#templates
    if (filePath(address) === undefined || assets.has(address)) {
      const reasons = ['is no address that a page can have here']
      return {failure: {address, template: undefined, document, reasons}}
    }
    const facets = new Map<string, string>()
    const view = this.graph.view({language, record: facets})
    const outcome = await renderFile(app, file.planned, origin, view)
    this.files.record(file, facets)
    return outcome
  }

  /** Lets text stand for images that are not made. False if no image of the site is meant. */
  #withhold(missing: readonly string[]): boolean {
    const {images, live} = this.#options
    const assets = images.assetsOf(this.graph, missing)
    if (assets.length === 0) return false
    const found = new Map(assets.map((id) => [id, undefined]))
    images.take({found, files: new Map()})
    this.#mark(live.settleImages(found), NOTHING)
    for (const asset of assets) this.wantedImages.add(asset)
    return true
  }

  #mark(update: GraphUpdate, edited: ReadonlySet<string>): void {
    this.files.take(update, edited)
    if (this.files.hasLeaving) this.moved = true
    if (this.files.hasLeaving || this.#imagesMoved) this.untold = true
    if (!update.redirectsChanged) return
    this.#redirects = redirectsOf(update.graph)
    this.moved = true
  }

  async #reload(always: boolean): Promise<void> {
    const base = this.#options.baseOf(this.graph)
    if (!always && base === this.#templates.base) return
    const before = this.#templates
    this.#templates = await loadTemplates(this.#options, base, before)
    if (this.#templates === before) return
    this.#proof = this.#newProof()
    this.#isProofNew = true
    // Pages of two paths, or of old and new templates, are no site.
    this.whole = true
    this.moved = true
    this.files.markAll()
  }
}

function redirectsOf({redirects}: Graph): ReadonlyMap<string, ReleaseRedirect> {
  return new Map(redirects.map(asEntry))
}

/** A redirect as a manifest has it. */
export function asEntry({from, to, permanent}: PlannedRedirect): [string, ReleaseRedirect] {
  return [from, {...(to === undefined ? {} : {to}), permanent: permanent ?? true}]
}
