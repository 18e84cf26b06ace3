import {judgeTwin} from './conclude/check-twins.ts'
import {conclude} from './conclude/conclude.ts'
import {figuresOf, type ProofFigures} from './conclude/figures.ts'
import {KeptSite, type KeptFile} from './conclude/kept-site.ts'
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
  readonly #kept: KeptSite
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
    this.#kept = new KeptSite(this.#target, storageKeys)
  }

  /** Whether what a file holds matters; of others, only its size does. */
  reads(path: string): boolean {
    return isRead(path)
  }

  /** Takes a file as it is now. Its path is from the root of the site: `glossary/churn/index.html`. */
  take(path: string, content: Uint8Array | string): void {
    const facts = inspectFile(path, content)
    if (facts.page !== undefined || facts.twinLines !== undefined) this.#fresh.set(path, facts)
    this.#kept.put(path, addressOfFile(path), this.#keeper.keep(facts))
  }

  /** Takes a file that can ask nobody for anything, of which only its size matters. */
  weigh(path: string, bytes: number): void {
    const facts = {bytes, notes: [], loads: [], storage: []}
    this.#kept.put(path, addressOfFile(path), facts)
  }

  /** Forgets a file that is no more. */
  drop(path: string): void {
    this.#kept.drop(addressOfFile(path))
    this.#fresh.delete(path)
    this.#twins.delete(path)
  }

  /** What was looked at, but for some files. */
  figures(isMeant: (path: string) => boolean = () => true): ProofFigures {
    const meant = new Map<string, KeptFile>()
    for (const [address, file] of this.#kept.files) if (isMeant(file.path)) meant.set(address, file)
    return figuresOf(meant, {table: this.#kept.table, target: this.#target})
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
    // Most edits leave nothing to say, and that is known without looking at every file.
    const isSound =
      only === undefined
        ? this.#twins.size === 0 && this.#kept.isSound()
        : this.#kept.areSound([...only].map(addressOfFile))
    if (isSound) return []
    const exact = new Map<string, FileFacts>()
    for (const {path, facts} of this.#kept.files.values()) exact.set(path, facts)
    const found = this.#conclude(exact, only)
    if (found.length === 0) return []
    const guilty = new Set(found.map(({address}) => address))
    for (const path of exact.keys()) {
      if (!guilty.has(addressOfFile(path))) continue
      exact.set(path, inspectFile(path, await read(path)))
    }
    return this.#conclude(exact, only).sort(byPlace)
  }

  #conclude(facts: ReadonlyMap<string, FileFacts>, only?: ReadonlySet<string>): Finding[] {
    const addresses = only && new Set([...only].map(addressOfFile))
    const found = conclude(siteOf(facts, this.#place, this.#target, addresses), this.#storageKeys)
    return only === undefined ? [...found, ...this.#twins.values()] : found
  }

  /** Holds each page against its twin where one of them is new. */
  async #judgeTwins(read: ReadFile): Promise<void> {
    const pages = new Set<string>()
    for (const path of this.#fresh.keys()) {
      if (this.#fileAt(path)?.page !== undefined) pages.add(path)
      const page = this.#pageOfTwin.get(path)
      if (page !== undefined && this.#fileAt(page) !== undefined) pages.add(page)
    }
    for (const page of pages) {
      this.#twins.delete(page)
      const known = this.#fileAt(page)?.page?.twin
      if (known === undefined) continue
      const address = addressOfFile(page)
      const target = targetOf(known, address, this.#place)
      const twin = target.kind === 'own' ? pathOf(target.address) : undefined
      if (twin !== undefined) this.#pageOfTwin.set(twin, page)
      const is = twin !== undefined && this.#fileAt(twin) !== undefined
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

  #fileAt(path: string): FileFacts | undefined {
    return this.#kept.files.get(addressOfFile(path))?.facts
  }

  async #full(path: string, read: ReadFile): Promise<FileFacts> {
    return this.#fresh.get(path) ?? inspectFile(path, await read(path))
  }
}

const pathOf = (address: string): string =>
  address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1)

const byPlace = (a: Finding, b: Finding): number =>
  compare(a.address, b.address) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
