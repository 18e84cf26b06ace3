import {
  changesSince,
  followLake,
  formatProblem,
  openLiveGraph,
  type DocumentSource,
  type FollowedLake,
  type Graph,
  type GraphUpdate,
  type LiveGraph,
  type Problem,
} from '@stepzero/content'
import {
  SiteEngine,
  type BuildProgress,
  type EngineState,
  type Release,
  type ReleaseStore,
} from '@stepzero/publish'
import {dayNow} from './day-now.ts'
import {LastGood, revisionOf} from './last-good.ts'
import {loadRules} from './load-rules.ts'
import {SITE_FOLDER} from './places.ts'
import {prover} from './prove.ts'

/** How the site stands against what is published in the lake. */
export type SiteStatus = EngineState

/** What a publisher publishes, and where. */
export interface PublisherOptions {
  readonly source: DocumentSource
  readonly dataDir: string
  /** The store of releases in it, where it is open already: what it knows is not read again. */
  readonly store?: ReleaseStore | undefined
  /** The address the site stands at, whatever the settings say. */
  readonly base?: string | undefined
  /** The address to assume where neither that nor the settings name one. */
  readonly fallbackBase: string
  /** Hears whenever there is another release. */
  readonly onRelease?: ((release: Release) => void) | undefined
  readonly onProgress?: (progress: BuildProgress) => void
  readonly log: (line: string) => void
}

/** What was published at first. */
export interface FirstRelease {
  readonly release: Release
  readonly pages: number
}

const NOT_YET: SiteStatus = {state: 'publishing', problems: [], kept: []}
const MINUTE = 60_000

/** Publishes a lake's documents, and then each of them again when it is written. */
export class SitePublisher implements AsyncDisposable {
  readonly #options: PublisherOptions
  readonly #revisions = new Map<string, string>()
  readonly #stops: (() => void)[] = []
  #engine: SiteEngine | undefined
  #live: LiveGraph | undefined
  #timeZone: () => string = () => 'UTC'
  #today = ''
  #told: ReadonlySet<string> = new Set()
  #began: number | undefined

  constructor(options: PublisherOptions) {
    this.#options = options
  }

  get status(): SiteStatus {
    return this.#engine?.state ?? NOT_YET
  }

  /** Where a document has its page, below the site's address, as it last was sound. */
  addressOf(document: string): string | undefined {
    const files = this.#live?.graph.files ?? []
    return files.find((file) => file.document === document && file.address.endsWith('/'))?.address
  }

  /** What is out now; there is none before anything was published. */
  get release(): Release {
    const release = this.#engine?.release
    if (release === undefined) throw new TypeError('A site was opened and is not there.')
    return release
  }

  /**
   * Publishes everything, once.
   *
   * @throws ContentError if nothing can be published at all, PublishError if a page fails
   */
  async publish(): Promise<FirstRelease> {
    const {source, dataDir, store, base, fallbackBase, onProgress, onRelease, log} = this.#options
    const {rules, off} = await loadRules()
    const lastGood = await LastGood.open(dataDir)
    const read = new Map<string, unknown>()
    const live = await openLiveGraph(this.#noting(source, read), {
      today: dayNow,
      rules,
      rulesOff: off,
      base,
      lastGood: lastGood.documents,
    })
    this.#live = live
    await lastGood.keepAll(goodOf(live, read, lastGood))
    read.clear()
    this.#timeZone = () => anyView(live.graph).settings().timeZone
    this.#today = anyView(live.graph).today()
    this.#tell(live.problems, live.kept)
    const engine = await SiteEngine.open({
      live: keepingSound(live, lastGood, log),
      siteDir: SITE_FOLDER,
      dataDir,
      store,
      prover,
      baseOf: (graph) => anyView(graph).baseAddress() ?? fallbackBase,
      onProgress: (phase, done, total) => onProgress?.({phase, done, total}),
      onState: (state) => this.#said(state),
      onRelease,
      log,
    })
    this.#engine = engine
    const timer = setInterval(() => this.#turnDay(), MINUTE)
    timer.unref()
    this.#stops.push(() => clearInterval(timer))
    return {release: this.release, pages: pagesIn(this.release)}
  }

  /** From now on, what is written to a lake goes out by itself. */
  follow(lake: FollowedLake): void {
    const {log} = this.#options
    const stop = followLake(lake, {
      onChange: (changes) => this.#take(changes),
      // Nobody knows what was written while there was no connection.
      onConnect: () => {
        this.compare(lake).catch((error: unknown) =>
          log(`The lake was not compared: ${String(error)}`),
        )
      },
      onError: (error) => log(`Edits are not followed any more: ${String(error)}`),
    })
    this.#stops.push(stop)
  }

  /** Takes what a lake holds that is not out yet: for who was only told that there is something. */
  async compare(lake: FollowedLake): Promise<void> {
    this.#take(await changesSince(lake, this.#revisions))
  }

  /** Resolves when everything is out that is known so far, the search index as well. */
  async finished(): Promise<void> {
    await this.#engine?.finished()
  }

  /** Ends what is under way; readers keep the site they see. */
  async close(): Promise<void> {
    for (const stop of this.#stops) stop()
    await this.#engine?.close()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  #take(changes: ReadonlyMap<string, unknown>): void {
    const news = new Map<string, unknown>()
    for (const [id, document] of changes) {
      const revision = revisionOf(document)
      // Told by the comparison and by the listener.
      if (revision !== undefined && this.#revisions.get(id) === revision) continue
      if (document === undefined && !this.#revisions.delete(id)) continue
      if (revision !== undefined) this.#revisions.set(id, revision)
      news.set(id, document)
    }
    if (news.size === 0) return
    this.#began ??= performance.now()
    this.#engine?.change(news)
  }

  #turnDay(): void {
    const today = dayNow(this.#timeZone())
    if (today === this.#today) return
    this.#today = today
    this.#engine?.turnTo(today)
  }

  #said({state, problems, kept}: SiteStatus): void {
    this.#tell(problems, kept)
    if (state !== 'published' || this.#began === undefined) return
    const milliseconds = Math.round(performance.now() - this.#began)
    this.#began = undefined
    this.#options.log(`Published in ${milliseconds} ms`)
  }

  /** Says each problem once, for as long as it is there. */
  #tell(problems: readonly Problem[], kept: readonly string[]): void {
    const lines = problems.map((problem) => {
      const stays = problem.document !== undefined && kept.includes(problem.document)
      return `${stays ? 'Kept as it was' : 'Left out'}: ${formatProblem(problem)}`
    })
    for (const line of lines) if (!this.#told.has(line)) this.#options.log(line)
    this.#told = new Set(lines)
  }

  /** A source that leaves behind what it gave, and the revision of it. */
  #noting(source: DocumentSource, read: Map<string, unknown>): DocumentSource {
    const revisions = this.#revisions
    return {
      ...source,
      async *documents() {
        for await (const document of source.documents()) {
          const id = idOf(document)
          const revision = revisionOf(document)
          if (id !== undefined) read.set(id, document)
          if (id !== undefined && revision !== undefined) revisions.set(id, revision)
          yield document
        }
      },
    }
  }
}

const anyView = (graph: Graph) => graph.view({language: graph.files[0]?.language ?? 'en'})

const idOf = (document: unknown): string | undefined =>
  typeof document === 'object' &&
  document !== null &&
  '_id' in document &&
  typeof document._id === 'string'
    ? document._id
    : undefined

const pagesIn = ({manifest}: Release): number =>
  [...manifest.files].filter(([, {type}]) => type.startsWith('text/html')).length

/** Every document as it is on the site. */
function goodOf(
  {problems, kept}: LiveGraph,
  read: ReadonlyMap<string, unknown>,
  lastGood: LastGood,
): ReadonlyMap<string, unknown> {
  const good = new Map(read)
  for (const {document} of problems) if (document !== undefined) good.delete(document)
  for (const id of kept) good.set(id, lastGood.documents.get(id))
  return good
}

/** A live graph that keeps each document when it is sound. */
function keepingSound(live: LiveGraph, lastGood: LastGood, log: (line: string) => void): LiveGraph {
  const kept = (update: GraphUpdate): GraphUpdate => {
    try {
      lastGood.keep(update.sound)
    } catch (error) {
      // The edit goes out all the same; the next start compares again what is kept.
      log(`What is sound now was not kept for the next start: ${String(error)}`)
    }
    return update
  }
  return {
    get graph() {
      return live.graph
    },
    get problems() {
      return live.problems
    },
    get kept() {
      return live.kept
    },
    apply: (changes) => kept(live.apply(changes)),
    setToday: (today) => kept(live.setToday(today)),
    settleImages: (found) => live.settleImages(found),
    settleProof: (found) => live.settleProof(found),
    forget: (facetKeys) => live.forget(facetKeys),
  }
}
