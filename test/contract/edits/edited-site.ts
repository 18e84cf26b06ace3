import {deepEqual} from 'node:assert/strict'
import {openLiveGraph} from '@stepzero/content'
import {SiteEngine, type ReleaseProof} from '@stepzero/publish'
import {
  BASE,
  buildFromNothing,
  lookingProver,
  proofOf,
  published,
  sourceOf,
  type BuiltFromNothing,
  type Published,
} from './build-from-nothing.ts'
import {EDIT_KINDS, type Documents, type EditKind, type Raw} from './edit-kinds.ts'
import type {TemplateFolder, Variant} from './template-folder.ts'

/** The day each sequence of edits begins on. */
const DAY = '2026-11-21'

/** How a site stands of which everything is out. */
const SOUND = {state: 'published', problems: [], kept: []}

/** One edit. The next does not wait for it in a burst; every file is looked at after some. */
export interface Edit {
  readonly kind: EditKind | 'templates'
  readonly one: number
  readonly other: number
  readonly burst: boolean
  readonly looks: boolean
}

/** A site that follows edits, and the documents as they are by now. */
export class EditedSite implements AsyncDisposable {
  readonly #engine: SiteEngine
  readonly #example: Documents
  readonly #templates: TemplateFolder
  readonly #first: Published
  #documents: Map<string, Raw>
  #today = DAY
  #variant: Variant = 'as they are'
  #edits = 0
  #proof: ReleaseProof | undefined

  private constructor(engine: SiteEngine, example: Documents, templates: TemplateFolder) {
    this.#engine = engine
    this.#example = example
    this.#templates = templates
    this.#documents = new Map(example)
    this.#first = published(engine.release)
  }

  static async open(
    example: Documents,
    templates: TemplateFolder,
    dataDir: string,
  ): Promise<EditedSite> {
    templates.become('as they are')
    const live = await openLiveGraph(
      sourceOf(() => example),
      {today: DAY, base: BASE},
    )
    const engine = await SiteEngine.open({
      live,
      siteDir: templates.dir,
      dataDir,
      prover: lookingProver,
      baseOf: () => BASE,
      // The index is made when it is looked at.
      restMilliseconds: 1e8,
    })
    await engine.complete()
    return new EditedSite(engine, example, templates)
  }

  /** What readers see. */
  get release(): SiteEngine['release'] {
    return this.#engine.release
  }

  get documents(): Documents {
    return this.#documents
  }

  /** Does one edit, and waits for it where no other follows at once. */
  async take({kind, one, other, burst}: Edit): Promise<void> {
    this.#edits += 1
    if (kind === 'templates') {
      this.#changeTemplates(this.#variant === 'as they are' ? 'another entry' : 'as they are')
    } else {
      const choice = {one, other, at: this.#edits, today: this.#today}
      const edited = EDIT_KINDS[kind](this.#documents, choice)
      this.#change(edited.changes)
      if ('today' in edited && edited.today !== undefined) this.#turnTo(edited.today)
    }
    if (!burst) await this.#engine.settled()
  }

  /** Brings everything back to how it was, and looks whether the site is the one it was. */
  async restore(): Promise<void> {
    const gone = [...this.#documents.keys()].filter((id) => !this.#example.has(id))
    const back = [...this.#example].filter(([id, one]) => this.#documents.get(id) !== one)
    this.#change(new Map([...back, ...gone.map((id) => [id, undefined] as const)]))
    // In the order of the example again, as a build from nothing would read them.
    this.#documents = new Map(this.#example)
    this.#edits = 0
    this.#turnTo(DAY)
    this.#changeTemplates('as they are')
    await this.#complete()
    expectSame(published(this.release), this.#first)
  }

  /**
   * Holds every file against a build from nothing of the same documents, which it gives back.
   *
   * @param wholly - whether files are read anew to be proved that were the same the last time
   */
  async compare(wholly: boolean): Promise<BuiltFromNothing> {
    await this.#complete()
    const {release} = this
    const full = await buildFromNothing({
      app: this.#templates.app(this.#variant),
      documents: this.#documents,
      today: this.#today,
      release,
      proof: wholly ? undefined : (this.#proof ??= await proofOf(release)),
    })
    expectSame(published(release), full.files)
    return full
  }

  /** Resolves when the search index is made of the pages as they are now. */
  async indexed(): Promise<void> {
    await this.#engine.finished()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#engine.close()
  }

  async #complete(): Promise<void> {
    await this.#engine.complete()
    const {state, problems, kept, failure} = this.#engine.state
    deepEqual({state, problems, kept, failure}, {...SOUND, failure: undefined})
  }

  #change(changes: ReadonlyMap<string, Raw | undefined>): void {
    for (const [id, document] of changes) {
      if (document === undefined) this.#documents.delete(id)
      else this.#documents.set(id, document)
    }
    if (changes.size > 0) this.#engine.change(changes)
  }

  #turnTo(today: string): void {
    this.#today = today
    this.#engine.turnTo(today)
  }

  #changeTemplates(variant: Variant): void {
    if (variant === this.#variant) return
    this.#variant = variant
    this.#templates.become(variant)
    this.#engine.recompile()
  }
}

function expectSame(now: Published, full: Published): void {
  const different = [...new Set([...full.keys(), ...now.keys()])]
    .filter((address) => full.get(address) !== now.get(address))
    .map((address) => `${address}: ${now.get(address)} is not ${full.get(address)}`)
  deepEqual(different, [])
}
