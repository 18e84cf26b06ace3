import type {FileFacts, PageFacts} from '../inspect/file-facts.ts'
import {isPlace} from './check-links.ts'
import {isReserved} from './check-loads.ts'
import {isAnswer, MOST_HOPS} from './check-reach.ts'
import {isDeclared} from './check-storage.ts'
import type {Site} from './site.ts'
import {TargetTable} from './target-table.ts'

/** One file, and what it names. */
export interface KeptFile {
  readonly path: string
  readonly address: string
  readonly facts: FileFacts
  /** Absent from files that show nothing, and from pages that only send on. */
  readonly page: PageFacts | undefined
  /** Places on this site that it links to, each once. */
  readonly links: readonly number[]
  /** Files of this site that come with it, each once. */
  readonly loads: readonly number[]
  /** The same as text: most pages load the same. */
  readonly loadsKey: string
  /** Whether it is at fault, whatever other files there are. */
  readonly isFlawed: boolean
  readonly ownLinks: number
  readonly foreignLinks: number
  readonly foreignLoads: number
}

const NONE: readonly number[] = []

/** One list for all that is empty: there are thousands. */
const orNone = (numbers: readonly number[]): readonly number[] =>
  numbers.length === 0 ? NONE : numbers

/**
 * The files of a site while they come and go, so that an edit costs what it changes: it knows whether
 * nothing is wrong. What is wrong, and where, is for those to say who look at everything.
 */
export class KeptSite {
  readonly #target: Site['target']
  readonly #declared: readonly string[]
  readonly #files = new Map<string, KeptFile>()
  readonly #flawed = new Set<string>()
  readonly #table = new TargetTable()
  /** Places where nothing is. */
  readonly #broken = new Set<number>()
  /** Addresses at which something else may be than when places were looked at last. */
  readonly #touched = new Set<string>()
  /** Files that say where former addresses lead. */
  readonly #leading = new Set<string>()
  #redirects: ReadonlyMap<string, string> = new Map()
  #redirectsMoved = false

  constructor(target: Site['target'], declared: readonly string[]) {
    this.#target = target
    this.#declared = declared
  }

  /** Every file, by its address. */
  get files(): ReadonlyMap<string, KeptFile> {
    return this.#files
  }

  get table(): TargetTable {
    return this.#table
  }

  put(path: string, address: string, facts: FileFacts): void {
    const before = this.#files.get(address)
    const file = this.#read(path, address, facts)
    this.#files.set(address, file)
    if (before !== undefined) this.#release(before)
    if (before === undefined || before.page !== undefined || file.page !== undefined) {
      this.#touched.add(address)
    }
    if (file.isFlawed) this.#flawed.add(address)
    else this.#flawed.delete(address)
    this.#noteLeading(address, facts)
  }

  drop(address: string): void {
    const before = this.#files.get(address)
    if (before === undefined) return
    this.#files.delete(address)
    this.#release(before)
    this.#flawed.delete(address)
    this.#touched.add(address)
    this.#noteLeading(address, undefined)
  }

  /** Where former addresses lead, as it is written. */
  get redirects(): ReadonlyMap<string, string> {
    if (!this.#redirectsMoved) return this.#redirects
    this.#redirectsMoved = false
    const before = this.#redirects
    this.#redirects = redirectsOf(
      [...this.#leading].flatMap((address) => this.#files.get(address) ?? []),
      this.#target,
    )
    for (const from of [...before.keys(), ...this.#redirects.keys()]) this.#touched.add(from)
    return this.#redirects
  }

  /** Whether nothing at all is wrong. */
  isSound(): boolean {
    const {redirects} = this
    this.#lookAgain()
    if (this.#flawed.size > 0 || this.#broken.size > 0) return false
    for (const [from, to] of redirects) if (!this.#leadsOn(from, to)) return false
    return this.#isReached()
  }

  /** The same of some files by themselves, while others are still to come: not which part of a page is meant. */
  areSound(addresses: Iterable<string>): boolean {
    const {redirects} = this
    for (const address of addresses) {
      const file = this.#files.get(address)
      if (file === undefined) continue
      if (file.isFlawed) return false
      const isThere = (number: number): boolean => this.#files.has(this.#table.addressOf(number))
      if (!file.loads.every(isThere)) return false
      const isKnown = (number: number): boolean =>
        isThere(number) || redirects.has(this.#table.addressOf(number))
      if (!file.links.every(isKnown)) return false
    }
    return true
  }

  #read(path: string, address: string, facts: FileFacts): KeptFile {
    const page = facts.page?.refresh === undefined ? facts.page : undefined
    const counts = {own: 0, foreign: 0, foreignLoads: 0}
    let isFlawed =
      facts.notes.length > 0 ||
      facts.storage.some(({key}) => key === undefined || !isDeclared(key, this.#declared))
    const links = new Map<string, readonly [address: string, fragment: string]>()
    for (const value of new Set(page?.links.map((link) => link.value))) {
      const target = this.#target(value, address)
      if (target.kind === 'own') {
        counts.own += 1
        const fragment = isPlace(target.fragment) ? target.fragment : ''
        links.set(`${target.address}#${fragment}`, [target.address, fragment])
      } else if (target.kind === 'foreign') counts.foreign += 1
      else isFlawed ||= target.kind === 'outside' || target.kind === 'broken'
    }
    const loads = new Set<string>()
    for (const {value} of facts.loads) {
      const target = this.#target(value, address)
      if (target.kind === 'own' && !isReserved(value)) loads.add(target.address)
      else if (target.kind === 'foreign') counts.foreignLoads += 1
      else isFlawed ||= target.kind === 'outside' || target.kind === 'broken'
    }
    const table = this.#table
    return {
      path,
      address,
      facts,
      page,
      links: orNone([...links.values()].map(([at, fragment]) => table.take(at, fragment, false))),
      loads: orNone([...loads].map((at) => table.take(at, '', true))),
      loadsKey: [...loads].join('\n'),
      isFlawed: isFlawed || counts.foreignLoads > 0,
      ownLinks: counts.own,
      foreignLinks: counts.foreign,
      foreignLoads: counts.foreignLoads,
    }
  }
  #release({links, loads}: KeptFile): void {
    for (const number of links) if (this.#table.release(number)) this.#broken.delete(number)
    for (const number of loads) if (this.#table.release(number)) this.#broken.delete(number)
  }

  #noteLeading(address: string, facts: FileFacts | undefined): void {
    const leads = facts?.redirects !== undefined || facts?.page?.refresh !== undefined
    if (leads || this.#leading.has(address)) this.#redirectsMoved = true
    if (leads) this.#leading.add(address)
    else this.#leading.delete(address)
  }

  /** Looks at the places where something else may be now, and at those that nothing named before. */
  #lookAgain(): void {
    const note = (number: number, ids: () => ReadonlySet<string> | undefined): void => {
      if (this.#isBroken(number, ids)) this.#broken.add(number)
      else this.#broken.delete(number)
    }
    for (const number of this.#table.fresh()) {
      const ids = this.#files.get(this.#table.addressOf(number))?.page?.ids
      note(number, () => ids && new Set(ids))
    }
    for (const address of this.#touched) {
      const ids = this.#files.get(address)?.page?.ids
      const known = ids && new Set(ids)
      for (const number of this.#table.at(address)) note(number, () => known)
    }
    this.#touched.clear()
  }

  #isBroken(number: number, ids: () => ReadonlySet<string> | undefined): boolean {
    const address = this.#table.addressOf(number)
    if (!this.#files.has(address)) {
      return this.#table.isLoad(number) || !this.#redirects.has(address)
    }
    const fragment = this.#table.fragmentOf(number)
    return fragment !== '' && !(ids()?.has(fragment) ?? true)
  }

  #leadsOn(from: string, to: string): boolean {
    const target = this.#target(to, from)
    if (target.kind !== 'own') return false
    const {address} = target
    return /[*:]/.test(to) || this.#files.has(address) || this.#redirects.has(address)
  }

  /** Whether every page can be reached from the first one by plain links. */
  #isReached(): boolean {
    const seen = new Uint8Array(this.#table.size)
    const reached = new Set(['/'])
    const waiting = ['/']
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      for (const number of this.#files.get(address)?.links ?? NONE) {
        if (seen[number] === 1) continue
        seen[number] = 1
        const next = this.#landing(this.#table.addressOf(number))
        if (next === undefined || reached.has(next)) continue
        reached.add(next)
        waiting.push(next)
      }
    }
    for (const {address, page} of this.#files.values()) {
      if (page !== undefined && !reached.has(address) && !isAnswer(address)) return false
    }
    return true
  }

  #landing(linked: string): string | undefined {
    let address = linked
    for (let hops = 0; hops < MOST_HOPS; hops += 1) {
      const to = this.#redirects.get(address)
      if (to === undefined) return address
      const target = this.#target(to, address)
      if (target.kind !== 'own') return undefined
      address = target.address
    }
    return undefined
  }
}

/** Where former addresses lead, of the files that say so. */
export function redirectsOf(
  files: Iterable<KeptFile>,
  target: Site['target'],
): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>()
  for (const {address, facts} of files) {
    if (facts.page?.refresh !== undefined) redirects.set(address, facts.page.refresh)
    for (const {from, to} of facts.redirects ?? []) {
      const own = target(from, '/')
      if (own.kind === 'own') redirects.set(own.address, to)
    }
  }
  return redirects
}
