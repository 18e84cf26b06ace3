import {SETTINGS_ID, type ContentDocument} from '@stepzero/content-model'
import {ContentRefusedError} from '../errors.ts'
import {atFault, sorted} from '../load/accept.ts'
import {parseOne} from '../load/read-documents.ts'
import type {Problem} from '../problem.ts'
import type {CurrentChecks} from './current-checks.ts'
import type {CurrentSite} from './current-site.ts'
import {same} from './same.ts'

/** How a sift went. */
export interface Sifted {
  /** What is wrong with documents as they are published. */
  readonly problems: readonly Problem[]
  /** Why documents are left out, those that stay as they were not among them. */
  readonly leftOut: readonly Problem[]
  readonly kept: readonly string[]
  /** Ids of documents that the site now has as they are published, or no more, among those touched. */
  readonly touched: ReadonlySet<string>
}

interface SiftOptions {
  readonly source: string
  readonly today: (timeZone: string) => string
}

/**
 * Decides which documents the site is made of: each as it is published, or as it last was sound, or
 * none. It does what a load of everything does, on a site that already has nearly all of it.
 */
export class Sift {
  readonly #site: CurrentSite
  readonly #checks: CurrentChecks
  readonly #options: SiftOptions
  #today: string | undefined
  /** Documents as they are published now, those that parse. */
  readonly #published = new Map<string, ContentDocument>()
  /** What is wrong with those that do not. */
  readonly #refused = new Map<string, readonly Problem[]>()
  readonly #unknownTypes = new Map<string, string>()
  /** Documents of the site. */
  readonly #onSite = new Map<string, ContentDocument>()
  /** Documents as they last were sound, of those that cannot be shown even so. */
  #shelf = new Map<string, ContentDocument>()
  /** Ids of documents that the site has otherwise than they are published. */
  #apart = new Set<string>()
  /** Documents of the site as they were before the sift at hand. */
  readonly #before = new Map<string, ContentDocument | undefined>()
  #leftOut = new Set<string>()

  constructor(site: CurrentSite, checks: CurrentChecks, options: SiftOptions) {
    this.#site = site
    this.#checks = checks
    this.#options = options
  }

  /** Takes a document as it is published now; undefined for one that is published no more. */
  take(id: string, value: unknown): void {
    const known = this.#published.get(id)
    this.#published.delete(id)
    this.#refused.delete(id)
    this.#unknownTypes.delete(id)
    this.#apart.add(id)
    if (value === undefined) return
    const parsed = parseOne(value)
    if (parsed.kind === 'content') {
      const {document} = parsed
      this.#published.set(id, known !== undefined && same(known, document) ? known : document)
    } else if (parsed.kind === 'refused') this.#refused.set(id, parsed.problems)
    else if (parsed.kind === 'unknown') this.#unknownTypes.set(id, parsed.type)
  }

  /** Takes a document as it last was sound in an earlier run. */
  remember(id: string, value: unknown): void {
    const parsed = parseOne(value)
    if (parsed.kind === 'content') this.#shelf.set(id, parsed.document)
  }

  turnTo(today: string): void {
    this.#today = today
  }

  /** How many documents there are of each type that this model does not know. */
  unknownTypes(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const type of this.#unknownTypes.values()) counts.set(type, (counts.get(type) ?? 0) + 1)
    return counts
  }

  /** Whether a document is published, sound or not. */
  isPublished(id: string): boolean {
    return this.#published.has(id) || this.#refused.has(id) || this.#unknownTypes.has(id)
  }

  /** Whether something was taken with this id. */
  isTaken(id: string): boolean {
    return this.isPublished(id) || this.#apart.has(id)
  }

  /** Ids of published documents that the site does not have as they are published. */
  unsound(): Set<string> {
    return new Set([...this.#apart].filter((id) => this.isPublished(id)))
  }

  /** Whether the site has a document as it is published. */
  isOnSite(id: string): boolean {
    const published = this.#published.get(id)
    return published !== undefined && this.#onSite.get(id) === published
  }

  /**
   * Puts on the site what can be published.
   *
   * @param odd - what else is wrong with what was read, such as documents without an id
   * @throws {@link ContentRefusedError} if there are no sound settings; the site stays as it was
   */
  run(odd: readonly Problem[]): Sifted {
    this.#before.clear()
    const apart = this.#apart
    const leftOutBefore = this.#leftOut
    try {
      return this.#sift(odd)
    } catch (error) {
      for (const [id, document] of this.#before) {
        this.#place(id, document)
        apart.add(id)
      }
      this.#apart = apart
      this.#leave(leftOutBefore)
      const settings = this.#onSite.get(SETTINGS_ID)
      if (settings?._type === 'settings') {
        this.#site.documents.turnTo(this.#dayIn(settings.timeZone))
      }
      throw error
    }
  }

  #sift(odd: readonly Problem[]): Sifted {
    const touched = new Set([...this.#apart].sort())
    const refusals = [...this.#refused.values()].flat()
    const settings = this.#published.get(SETTINGS_ID) ?? this.#lastGood(SETTINGS_ID)
    const first = this.#round(touched, (id) => this.#published.get(id), {
      settings,
      known: [...odd, ...refusals],
      leftOut: new Set([...this.#refused.keys()].filter((id) => !(id === SETTINGS_ID && settings))),
    })
    const kept = [...atFault(first.known)]
      .filter((id) => this.isPublished(id) && this.#lastGood(id) !== undefined)
      .sort()
    let last = first
    if (kept.length > 0) {
      const keeps = new Set(kept)
      const refused = [...this.#refused].filter(([id]) => !keeps.has(id))
      last = this.#round(
        new Set([...touched, ...first.removed, ...kept]),
        (id) => (keeps.has(id) ? this.#lastGood(id) : this.#published.get(id)),
        {
          settings: keeps.has(SETTINGS_ID) ? this.#lastGood(SETTINGS_ID) : settings,
          known: refused.flatMap(([, problems]) => problems),
          leftOut: new Set(refused.map(([id]) => id)),
        },
      )
    }
    const still = atFault(last.known)
    const all = new Set([...touched, ...first.removed, ...kept, ...last.removed])
    const shelf = new Map<string, ContentDocument>()
    for (const id of still) {
      const lastGood = this.#lastGood(id)
      if (lastGood !== undefined && this.isPublished(id)) shelf.set(id, lastGood)
    }
    this.#shelf = shelf
    this.#apart = new Set([...all].filter((id) => this.#onSite.get(id) !== this.#published.get(id)))
    return {
      problems: first.known,
      leftOut: last.known,
      kept: kept.filter((id) => !still.has(id)),
      touched: all,
    }
  }

  /** Puts documents on the site, and takes those at fault away until what is left is sound. */
  #round(
    ids: ReadonlySet<string>,
    choose: (id: string) => ContentDocument | undefined,
    start: {
      readonly settings: ContentDocument | undefined
      readonly known: readonly Problem[]
      readonly leftOut: ReadonlySet<string>
    },
  ): {readonly known: readonly Problem[]; readonly removed: ReadonlySet<string>} {
    for (const id of ids) this.#place(id, id === SETTINGS_ID ? start.settings : choose(id))
    if (start.settings !== undefined) this.#place(SETTINGS_ID, start.settings)
    const leftOut = new Set(start.leftOut)
    const known = [...start.known]
    const removed = new Set<string>()
    for (;;) {
      this.#leave(leftOut)
      const settings = this.#onSite.get(SETTINGS_ID)
      if (settings?._type !== 'settings') throw this.#withoutSettings(known)
      this.#site.documents.turnTo(this.#dayIn(settings.timeZone))
      const problems = this.#checks.problems()
      if (problems.length === 0) return {known, removed}
      known.push(...problems)
      const before = leftOut.size
      for (const id of atFault(problems)) {
        this.#place(id, undefined)
        removed.add(id)
        leftOut.add(id)
      }
      if (leftOut.size === before) {
        throw new TypeError(`Nothing is left to leave out: ${problems[0]?.message}`)
      }
    }
  }

  #dayIn = (timeZone: string): string => this.#today ?? this.#options.today(timeZone)

  #withoutSettings(known: readonly Problem[]): ContentRefusedError {
    const told = known.some(({document}) => document === SETTINGS_ID)
    const missing: Problem = {
      message: 'The dataset has no settings document.',
      remedy: 'Publish the one with the id "settings": it names the site and its languages.',
    }
    return new ContentRefusedError(this.#options.source, sorted(told ? known : [...known, missing]))
  }

  /** A document as it last was sound, before the sift at hand. */
  #lastGood(id: string): ContentDocument | undefined {
    const onSite = this.#before.has(id) ? this.#before.get(id) : this.#onSite.get(id)
    return onSite ?? this.#shelf.get(id)
  }

  #place(id: string, document: ContentDocument | undefined): void {
    const now = this.#onSite.get(id)
    if (now === document) return
    if (!this.#before.has(id)) this.#before.set(id, now)
    if (document === undefined) this.#onSite.delete(id)
    else this.#onSite.set(id, document)
    this.#site.put(id, document)
    if (document === undefined) this.#checks.leave(id)
    else this.#checks.watch(id)
  }

  #leave(ids: ReadonlySet<string>): void {
    const {leftOut} = this.#site.documents
    for (const id of this.#leftOut) if (!ids.has(id)) leftOut.remove(id, id)
    for (const id of ids) if (!this.#leftOut.has(id)) leftOut.add(id, id)
    this.#leftOut = new Set(ids)
  }
}
