import type {Graph} from '@stepzero/content'
import type {Drawings} from '../images/drawings.ts'
import {describeStoreError} from '../release/describe-store-error.ts'
import type {ReleaseFile} from '../release/manifest.ts'
import type {ReleaseStore} from '../release/release-store.ts'
import type {EngineImages} from './engine-images.ts'
import type {SiteChange} from './rendered-site.ts'

interface PictureWorkOptions {
  readonly store: ReleaseStore
  readonly images: EngineImages
  readonly drawings: Drawings
  /** Takes what was made to the site. */
  readonly onMade: (change: SiteChange) => void
  readonly log: (line: string) => void
}

/** Makes the pictures that pages show beside everything else: no edit waits for them. */
export class PictureWork {
  readonly #options: PictureWorkOptions
  readonly #making = new Set<Promise<void>>()
  #closed = false

  constructor(options: PictureWorkOptions) {
    this.#options = options
  }

  get isBusy(): boolean {
    return this.#making.size > 0
  }

  /** Makes the sizes of images. */
  makeImages(graph: Graph, assets: ReadonlySet<string>): void {
    const {images, onMade} = this.#options
    this.#track(images.make(graph, assets).then((made) => onMade({images: made})))
  }

  /** Makes pictures of drawings, one after the other: readers' requests and edits go between them. */
  draw(wanted: ReadonlyMap<string, string>): void {
    const {drawings, onMade} = this.#options
    const drawing = async (): Promise<void> => {
      for (const svg of wanted.values()) {
        if (this.#closed) return
        await drawings.make(svg)
      }
      onMade({drawn: [...wanted.keys()]})
      await drawings.remember(false)
    }
    this.#track(drawing())
  }

  /** Forgets the drawings of a site's past. */
  forgetOthers(files: ReadonlyMap<string, ReleaseFile>): void {
    // One that is being drawn is on its way to the site.
    if (!this.isBusy) this.#options.drawings.letGo(files)
  }

  /** Resolves when what is being made now is. */
  async made(): Promise<void> {
    await Promise.all(this.#making)
  }

  /** Begins nothing any more. */
  end(): void {
    this.#closed = true
  }

  #track(work: Promise<void>): void {
    const {store, log} = this.#options
    const making = work.catch((error: unknown) => log(describeStoreError(error, store.dir)))
    this.#making.add(making)
    void making.finally(() => this.#making.delete(making))
  }
}
