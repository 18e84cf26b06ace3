import {formatProblem, loadWithLastGood, type DocumentSource, type Problem} from '@stepzero/content'
import {publishSite, type BuildProgress, type BuildResult} from '@stepzero/publish'
import {dayNow} from './day-now.ts'
import {readLastGood, writeLastGood} from './last-good.ts'
import {loadRules} from './load-rules.ts'
import {SITE_FOLDER} from './places.ts'

/** How the site stands against what is published in the lake. */
export interface SiteStatus {
  /** The last edit is on the site, an edit is on its way, or none can go out. */
  readonly state: 'published' | 'publishing' | 'failing'
  /** Why the last attempt changed nothing; absent unless failing. */
  readonly failure?: string
  /** What is wrong with documents: each stays as it last was sound, or is left out. */
  readonly problems: readonly Problem[]
  /** Ids of documents that readers see as they last were sound. */
  readonly kept: readonly string[]
}

/** What a publisher publishes, and where. */
export interface PublisherOptions {
  readonly source: DocumentSource
  readonly dataDir: string
  /** The address to assume where the settings name none. */
  readonly fallbackBase: string
  readonly onProgress?: (progress: BuildProgress) => void
  readonly log: (line: string) => void
}

/** Publishes a lake's documents, again and again, one attempt at a time. */
export class SitePublisher {
  readonly #options: PublisherOptions
  #status: SiteStatus = {state: 'publishing', problems: [], kept: []}
  #running: Promise<void> | undefined
  #again = false

  constructor(options: PublisherOptions) {
    this.#options = options
  }

  get status(): SiteStatus {
    return this.#status
  }

  /**
   * Publishes once.
   *
   * @throws ContentError if nothing can be published at all, PublishError if a page fails
   */
  async publish(): Promise<BuildResult> {
    const {source, dataDir, fallbackBase, onProgress, log} = this.#options
    const {rules} = await loadRules()
    const lastGood = await readLastGood(dataDir)
    const {graph, problems, kept, good} = await loadWithLastGood(
      source,
      {today: dayNow, rules},
      lastGood,
    )
    const language = graph.files[0]?.language ?? 'en'
    const result = await publishSite({
      plan: graph,
      siteDir: SITE_FOLDER,
      dataDir,
      // An image that cannot be had holds up no edit: its place shows what it would show.
      quarantine: true,
      base: graph.view({language}).baseAddress() ?? fallbackBase,
      ...(onProgress === undefined ? {} : {onProgress}),
      log,
    })
    await writeLastGood(dataDir, good)
    this.#status = {state: 'published', problems, kept}
    for (const problem of problems) log(this.#fate(problem, kept))
    for (const image of result.imagesLeftOut) log(`Without its image: ${formatProblem(image)}`)
    return result
  }

  #fate(problem: Problem, kept: readonly string[]): string {
    const stays = problem.document !== undefined && kept.includes(problem.document)
    return `${stays ? 'Kept as it was' : 'Left out'}: ${formatProblem(problem)}`
  }

  /**
   * Publishes as soon as nothing else is being published; edits that come meanwhile go out together
   * after that. What fails is said and leaves the last good site.
   */
  publishSoon(): void {
    this.#again = true
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
  }

  /** Resolves when nothing is being published. */
  async settled(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false
      this.#status = {...this.#status, state: 'publishing'}
      const began = performance.now()
      try {
        const {pages} = await this.publish()
        this.#options.log(`Published ${pages} pages in ${Math.round(performance.now() - began)} ms`)
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error)
        this.#status = {...this.#status, state: 'failing', failure}
        this.#options.log(`Nothing was published, readers see the last good site: ${failure}`)
      }
    }
  }
}
