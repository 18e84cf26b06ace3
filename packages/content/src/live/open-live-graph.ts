import {editorialRules} from '@stepzero/content-model'
import {StaleGraphError} from '../errors.ts'
import type {Graph} from '../graph.ts'
import {imagePlaces} from '../image/plan-images.ts'
import {readImage} from '../image/read-image.ts'
import {unknownTypes, type LoadOptions} from '../load/load-graph.ts'
import {idOf, type RawDocuments} from '../load/load-with-last-good.ts'
import {readFrom} from '../load/read-documents.ts'
import type {ProvedSite} from '../link/linked.ts'
import type {PlannedFile} from '../planned-file.ts'
import type {Problem} from '../problem.ts'
import type {DocumentSource} from '../source/document-source.ts'
import type {ImageFacts, View} from '../view.ts'
import {createLanguageView} from '../view/language-view.ts'
import {recordingView} from '../view/recording-view.ts'
import {CurrentChecks} from './current-checks.ts'
import {CurrentSite} from './current-site.ts'
import {FacetBook} from './facet-book.ts'
import {forgetForsaken} from './forsaken.ts'
import {currentOnly} from './keep-current.ts'
import type {GraphUpdate, LiveGraph} from './live-graph.ts'
import {same} from './same.ts'
import {Sift, type Sifted} from './sift.ts'

/** How a live graph is opened. */
export interface LiveOptions extends LoadOptions {
  /** Documents as they last were sound, from an earlier run. */
  readonly lastGood?: RawDocuments | undefined
}

/**
 * Reads a source once, completely, and keeps its graph up to date with what it is told from then on.
 *
 * A document that cannot be published stays as it last was sound, or is left out if it never was.
 *
 * @throws {@link ContentRefusedError} only if nothing can be published at all: no sound settings
 * @throws {@link SourceError} if the documents cannot be read to their end
 * @public
 */
export async function openLiveGraph(
  source: DocumentSource,
  {lastGood = new Map(), ...options}: LiveOptions,
): Promise<LiveGraph> {
  const kept = new KeptGraph(source, options, lastGood)
  const odd: unknown[] = []
  // Each document is parsed as it comes: two copies of all of them would be one too many.
  for await (const value of source.documents()) {
    const id = idOf(value)
    if (id === undefined || kept.hasRead(id)) odd.push(value)
    else kept.read(id, value)
  }
  kept.begin(readFrom(odd).problems)
  // Only what is at fault is wanted as it was stored, and nobody knew before what that would be.
  const wanted = kept.unsound()
  if (wanted.size === 0) return kept
  for await (const value of source.documents()) {
    const id = idOf(value)
    if (id !== undefined && wanted.delete(id)) kept.remember(id, value)
  }
  return kept
}

const NOTHING_YET: Sifted = {problems: [], leftOut: [], kept: [], touched: new Set()}

/** A graph of documents that are told to it. */
class KeptGraph implements LiveGraph {
  readonly #source: DocumentSource
  readonly #site: CurrentSite
  readonly #checks: CurrentChecks
  readonly #sift: Sift
  readonly #facets: FacetBook
  readonly #viewOf: (language: string) => View
  #odd: readonly Problem[] = []
  /** Documents as they were handed over, of those the site does not have so. */
  readonly #waiting = new Map<string, unknown>()
  #sifted: Sifted = NOTHING_YET
  #revision = 0
  #byAddress: ReadonlyMap<string, PlannedFile> = new Map()
  #graph: Graph | undefined

  constructor(
    source: DocumentSource,
    {base, rules = editorialRules, advise = false, today, rulesOff}: LoadOptions,
    lastGood: RawDocuments,
  ) {
    this.#source = source
    this.#site = new CurrentSite(base, rulesOff)
    this.#checks = new CurrentChecks(this.#site, rules, advise)
    this.#sift = new Sift(this.#site, this.#checks, {
      source: source.name,
      today: typeof today === 'string' ? () => today : today,
    })
    const views = new Map<string, View>()
    this.#viewOf = (language) => {
      const known = views.get(language)
      if (known !== undefined) return known
      const view = createLanguageView(this.#site.linked, language, currentOnly)
      views.set(language, view)
      return view
    }
    this.#facets = new FacetBook(() => this.#site.lookup.settings.languages, this.#viewOf)
    for (const [id, value] of lastGood) this.#sift.remember(id, value)
  }

  hasRead(id: string): boolean {
    return this.#sift.isTaken(id)
  }

  read(id: string, value: unknown): void {
    this.#sift.take(id, value)
  }

  /** Links what was read. */
  begin(odd: readonly Problem[]): void {
    this.#odd = odd
    this.#sifted = this.#run()
    this.#byAddress = filesByAddress(this.#site.files())
    this.#graph = this.#snapshot()
  }

  /** Ids of documents that the site does not have as they are published. */
  unsound(): Set<string> {
    return this.#sift.unsound()
  }

  /** Keeps a document as it was stored, to hand it back once it is sound. */
  remember(id: string, value: unknown): void {
    this.#waiting.set(id, value)
  }

  get graph(): Graph {
    return (this.#graph ??= this.#snapshot())
  }

  get problems(): readonly Problem[] {
    return this.#sifted.problems
  }

  get kept(): readonly string[] {
    return this.#sifted.kept
  }

  apply(changes: ReadonlyMap<string, unknown>): GraphUpdate {
    return this.#update(() => {
      for (const [id, value] of changes) {
        this.#sift.take(id, value)
        if (value === undefined) this.#waiting.delete(id)
        else this.#waiting.set(id, value)
      }
      this.#sifted = this.#run()
    })
  }

  setToday(today: string): GraphUpdate {
    return this.#update(() => {
      this.#sift.turnTo(today)
      this.#sifted = this.#run()
    })
  }

  settleImages(found: ReadonlyMap<string, ImageFacts | undefined>): GraphUpdate {
    return this.#update(() => {
      for (const [asset, facts] of found) this.#site.settleImage(asset, facts)
    })
  }

  settleProof(found: ProvedSite): GraphUpdate {
    return this.#update(() => this.#site.settleProof(found))
  }

  forget(facetKeys: Iterable<string>): void {
    this.#facets.forget(facetKeys)
    forgetForsaken()
  }

  #run(): Sifted {
    try {
      return this.#sift.run(this.#odd)
    } finally {
      // Without settings no site was begun, and the refusal that says so is on its way.
      if (this.#site.isBegun()) {
        this.#site.settleAddresses()
        this.#site.settleLinks()
      }
      this.#site.documents.rest()
    }
  }

  #update(change: () => void): GraphUpdate {
    this.#endUpdate(this.#facets.begin())
    const redirects = this.#site.redirects().redirects
    change()
    const files = this.#moveFiles()
    this.#revision++
    this.#graph = this.#snapshot()
    const sound = this.#nowSound()
    const {graph, problems, kept} = this
    let changed: ReadonlySet<string> | undefined
    this.#endUpdate = (known) => {
      changed = known
    }
    return {
      graph,
      problems,
      kept,
      files,
      redirectsChanged: !same(redirects, this.#site.redirects().redirects),
      sound,
      isChanged: (key) => (changed === undefined ? this.#facets.isChanged(key) : changed.has(key)),
      changedFacets: () => changed ?? this.#facets.changed(),
    }
  }

  /** Tells the update before what changed until the next one began. */
  #endUpdate: (changed: ReadonlySet<string>) => void = () => {}

  #moveFiles(): GraphUpdate['files'] {
    const before = this.#byAddress
    const files = this.#site.files()
    if (files === this.graph.files) return {added: [], removed: []}
    this.#byAddress = filesByAddress(files)
    const now = this.#byAddress
    return {
      added: files.filter((file) => !same(before.get(file.address), file)),
      removed: [...before.values()].filter((file) => !same(now.get(file.address), file)),
    }
  }

  #nowSound(): ReadonlyMap<string, unknown> {
    const sound = new Map<string, unknown>()
    for (const id of this.#sifted.touched) {
      if (this.#sift.isOnSite(id)) {
        if (this.#waiting.has(id)) sound.set(id, this.#waiting.get(id))
        this.#waiting.delete(id)
      } else if (!this.#sift.isPublished(id)) sound.set(id, undefined)
    }
    return sound
  }

  #snapshot(): Graph {
    const revision = this.#revision
    const site = this.#site
    const current = (): void => {
      if (revision !== this.#revision) throw new StaleGraphError()
    }
    return {
      files: site.files(),
      redirects: site.redirects().redirects,
      leftOut: this.#sifted.leftOut,
      warnings: [...unknownTypes(this.#sift.unknownTypes()), ...this.#checks.advice()],
      images: {
        planned: site.images(),
        read: (asset) => {
          const found = site.lookup.find('sanity.imageAsset', asset)
          if (found === undefined) throw new TypeError(`${asset} is no image of this site.`)
          return readImage(this.#source, found)
        },
        placesOf: (asset) => imagePlaces(site.illustrated(), site.lookup, asset),
        settle: (found) => {
          current()
          return this.settleImages(found).graph
        },
      },
      settleProof: (found) => {
        current()
        return this.settleProof(found).graph
      },
      view: ({language, record, reads}) => {
        current()
        return recordingView(this.#viewOf(language), (key, answer) => {
          current()
          reads?.add(key)
          if (record !== undefined) {
            const facet = this.#facets.note(key)
            record.set(facet.key, facet.hash() ?? '')
          }
          return answer()
        })
      },
      facetHash: (key) => {
        current()
        return this.#facets.hashOf(key)
      },
    }
  }
}

const filesByAddress = (files: readonly PlannedFile[]): ReadonlyMap<string, PlannedFile> =>
  new Map(files.map((file) => [file.address, file]))
