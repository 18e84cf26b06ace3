import type {Graph, ImageFacts} from '@stepzero/content'
import {formatProblem, pictureOf} from '@stepzero/content'
import {findImages} from '../images/make-images.ts'
import type {ReleaseFile} from '../release/manifest.ts'
import type {ReleaseStore} from '../release/release-store.ts'

/** What came of making images. */
export interface FoundImages {
  readonly found: ReadonlyMap<string, ImageFacts | undefined>
  readonly files: ReadonlyMap<string, ReleaseFile>
}

/** The images of a site that stays in memory: what is made, and what is not yet. */
export class EngineImages {
  readonly #store: ReleaseStore
  readonly #log: (line: string) => void
  readonly #facts = new Map<string, ImageFacts | undefined>()
  #files: ReadonlyMap<string, ReleaseFile> = new Map()

  constructor(store: ReleaseStore, log: (line: string) => void) {
    this.#store = store
    this.#log = log
  }

  /** Every file of every image that a release may name. */
  get files(): ReadonlyMap<string, ReleaseFile> {
    return this.#files
  }

  /** The images that a page shows and that are not made. */
  missing(shown: readonly string[]): readonly string[] {
    return shown.filter((address) => !this.#files.has(address))
  }

  /** Which assets those images are of. */
  assetsOf({images}: Graph, missing: readonly string[]): string[] {
    return images.planned
      .map(({image}) => image)
      .filter(({sha1}) => missing.some((address) => address.startsWith(`/images/${sha1}-`)))
      .map(({id}) => id)
  }

  /** Makes the images of a graph, or some of them; one that cannot be shown is said. */
  async make(
    graph: Graph,
    assets?: ReadonlySet<string>,
    onProgress?: (done: number, total: number) => void,
  ): Promise<FoundImages> {
    const planned = graph.images.planned.filter(({image}) => assets?.has(image.id) ?? true)
    const plan = {...graph, images: {...graph.images, planned}}
    const made = await findImages({plan, store: this.#store, quarantine: true, onProgress})
    for (const problem of made.leftOut) this.#log(`Without its image: ${formatProblem(problem)}`)
    return made
  }

  /** From now on, pages may show these. */
  take({found, files}: FoundImages): void {
    for (const [id, facts] of found) this.#facts.set(id, facts)
    if (files.size > 0) this.#files = new Map([...this.#files, ...files])
  }

  /** Lets go of files that no page of a graph shows. */
  keepOnly({images}: Graph): void {
    const shown = new Map<string, ReleaseFile>()
    for (const {image, crops} of images.planned) {
      const facts = this.#facts.has(image.id) ? this.#facts.get(image.id) : image
      if (facts === undefined) continue
      for (const {address} of crops.flatMap((crop) => pictureOf(facts, crop).files)) {
        const file = this.#files.get(address)
        if (file !== undefined) shown.set(address, file)
      }
    }
    this.#files = shown
  }
}

/** The images that a page names, each once. */
export function imagesIn(html: string): readonly string[] {
  if (!html.includes('images/')) return NONE
  const found = html.matchAll(/\/(images\/[0-9a-f]{40}-[\w.-]+\.webp)/g)
  return [...new Set([...found].map(([, path]) => `/${path}`))]
}

const NONE: readonly string[] = []
