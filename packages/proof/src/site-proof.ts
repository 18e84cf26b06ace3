import {checkLinks, checkRedirects} from './conclude/check-links.ts'
import {checkLoads} from './conclude/check-loads.ts'
import {checkReach} from './conclude/check-reach.ts'
import {checkStorage} from './conclude/check-storage.ts'
import {judgeTwin} from './conclude/check-twins.ts'
import {figuresOf, type ProofFigures} from './conclude/figures.ts'
import {siteOf, targetsIn, type Site} from './conclude/site.ts'
import {addressOfFile} from './files/address-of-file.ts'
import {placeAt, targetOf, type SitePlace} from './files/site-place.ts'
import type {Finding} from './finding.ts'
import type {FileFacts} from './inspect/file-facts.ts'
import {inspectFile, isRead} from './inspect/inspect-file.ts'
import {FactKeeper} from './keep-facts.ts'

/** Reads a file by its path from the root of the site. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** What a proof must know besides the files. */
export interface SiteProofOptions {
  /** The address the site will stand at; undefined where nobody knows: full addresses are foreign then. */
  readonly base: string | undefined
  /** Keys of localStorage that scripts may use; one that ends in `*` declares a beginning. */
  readonly storageKeys?: readonly string[] | undefined
}

/**
 * A proof that is kept while files come and go: each is read when it comes, and what the site as a
 * whole must hold is concluded from what is known of all.
 *
 * @public
 */
export class SiteProof {
  readonly #place: SitePlace
  readonly #storageKeys: readonly string[]
  /** Addresses that were resolved once: reading them again and again costs more than all rules. */
  readonly #target: Site['target']
  readonly #keeper = new FactKeeper()
  readonly #facts = new Map<string, FileFacts>()
  /** Full facts of pages and texts that came since twins were judged last. */
  readonly #fresh = new Map<string, FileFacts>()
  /** What is wrong with the twin of a page, by the page's path. */
  readonly #twins = new Map<string, Finding>()
  /** The page whose twin a file is, by path. */
  readonly #pageOfTwin = new Map<string, string>()

  constructor({base, storageKeys = []}: SiteProofOptions) {
    this.#place = placeAt(base)
    this.#target = targetsIn(this.#place)
    this.#storageKeys = storageKeys
  }

  /** Whether what a file holds matters; of others, only its size does. */
  reads(path: string): boolean {
    return isRead(path)
  }

  /** Takes a file as it is now. Its path is from the root of the site: `glossary/churn/index.html`. */
  take(path: string, content: Uint8Array | string): void {
    const facts = inspectFile(path, content)
    if (facts.page !== undefined || facts.twinLines !== undefined) this.#fresh.set(path, facts)
    this.#facts.set(path, this.#keeper.keep(facts))
  }

  /** Takes a file that can ask nobody for anything, of which only its size matters. */
  weigh(path: string, bytes: number): void {
    this.#facts.set(path, {bytes, notes: [], loads: [], storage: []})
  }

  /** Forgets a file that is no more. */
  drop(path: string): void {
    this.#facts.delete(path)
    this.#fresh.delete(path)
    this.#twins.delete(path)
  }

  /** What was looked at, but for some files. */
  figures(isMeant: (path: string) => boolean = () => true): ProofFigures {
    const meant = [...this.#facts].filter(([path]) => isMeant(path))
    return figuresOf(siteOf(new Map(meant), this.#place, this.#target))
  }

  /**
   * What stands in a reader's way, by address, then by line.
   *
   * @param read - reads a file again, to name the line at fault
   * @param only - paths of the files to judge by themselves: what only the whole site can tell, who
   * reaches whom and which part of a page a link means, is left for later
   */
  async findings(read: ReadFile, only?: ReadonlySet<string>): Promise<Finding[]> {
    if (only === undefined) await this.#judgeTwins(read)
    const found = this.#conclude(this.#facts, only)
    if (found.length === 0) return []
    const guilty = new Set(found.map(({address}) => address))
    const exact = new Map(this.#facts)
    for (const path of this.#facts.keys()) {
      if (!guilty.has(addressOfFile(path))) continue
      exact.set(path, inspectFile(path, await read(path)))
    }
    return this.#conclude(exact, only).sort(byPlace)
  }

  #conclude(facts: ReadonlyMap<string, FileFacts>, only?: ReadonlySet<string>): Finding[] {
    const addresses = only && new Set([...only].map(addressOfFile))
    const site = siteOf(facts, this.#place, this.#target, addresses)
    return [
      ...ownNotes(site),
      ...checkLoads(site),
      ...checkLinks(site),
      ...checkStorage(site, this.#storageKeys),
      ...(only === undefined
        ? [...checkRedirects(site), ...checkReach(site), ...this.#twins.values()]
        : []),
    ]
  }

  /** Holds each page against its twin where one of them is new. */
  async #judgeTwins(read: ReadFile): Promise<void> {
    const pages = new Set<string>()
    for (const path of this.#fresh.keys()) {
      if (this.#facts.get(path)?.page !== undefined) pages.add(path)
      const page = this.#pageOfTwin.get(path)
      if (page !== undefined && this.#facts.has(page)) pages.add(page)
    }
    for (const page of pages) {
      this.#twins.delete(page)
      const known = this.#facts.get(page)?.page?.twin
      if (known === undefined) continue
      const address = addressOfFile(page)
      const target = targetOf(known, address, this.#place)
      const twin = target.kind === 'own' ? pathOf(target.address) : undefined
      if (twin !== undefined) this.#pageOfTwin.set(twin, page)
      const is = twin !== undefined && this.#facts.has(twin)
      const full = await this.#full(page, read)
      const finding = judgeTwin(
        {address, twin: known, words: full.page?.words ?? []},
        is ? ((await this.#full(twin, read)).twinLines ?? []) : undefined,
        is ? await read(twin) : undefined,
      )
      if (finding !== undefined) this.#twins.set(page, finding)
    }
    this.#fresh.clear()
  }

  async #full(path: string, read: ReadFile): Promise<FileFacts> {
    return this.#fresh.get(path) ?? inspectFile(path, await read(path))
  }
}

const pathOf = (address: string): string =>
  address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1)

function* ownNotes(site: Site): Generator<Finding> {
  for (const [address, {notes}] of site.judged) {
    for (const {rule, line, message, remedy} of notes) {
      yield {rule, address, ...(line === undefined ? {} : {line}), message, remedy}
    }
  }
}

const byPlace = (a: Finding, b: Finding): number =>
  compare(a.address, b.address) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
