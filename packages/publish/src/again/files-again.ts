import type {ImageFacts} from '@stepzero/content'
import {FacetTable} from '../engine/facet-table.ts'
import type {PlannedFile, SitePlan} from '../plan/site-plan.ts'
import type {ReleaseFile} from '../release/manifest.ts'
import type {BuiltFile} from './built-files.ts'
import type {LastBuild} from './last-build.ts'

/** A build that may begin where the last one ended. */
export interface BuildAgain {
  readonly last: LastBuild
  /** Whether a facet may have another answer than in the last build. */
  readonly mayDiffer: (facet: string) => boolean
  /** What loading the documents leaves for the next build. */
  readonly keep: () => Uint8Array | undefined
}

/** Where files lie, so that they can be left there. */
interface Place {
  leave(address: string, file: ReleaseFile): boolean
}

const NOTHING = new Uint32Array()

/** Which files are as the last build left them, and what this one leaves for the next. */
export class FilesAgain {
  readonly #again: BuildAgain
  readonly #key: string
  readonly #table = new FacetTable()
  readonly #reads = new Map<string, Uint32Array>()
  readonly #planned = new Map<string, string>()
  readonly #reading = new Map<string, ReadonlySet<string>>()
  #left: ReadonlyMap<string, ReleaseFile> = new Map()

  private constructor(again: BuildAgain, key: string) {
    this.#again = again
    this.#key = key
  }

  /** @param decides - all that decides about files but for documents: templates, address, images */
  static open(
    again: BuildAgain | undefined,
    decides: {
      readonly code: readonly string[]
      readonly images: ReadonlyMap<string, ImageFacts | undefined>
    },
  ): FilesAgain | undefined {
    if (again === undefined) return undefined
    const images = [...decides.images].sort(([a], [b]) => (a < b ? -1 : 1))
    return new FilesAgain(again, JSON.stringify([again.last.code, decides.code, images]))
  }

  /** How many files were left. */
  get left(): number {
    return this.#left.size
  }

  /** Leaves every planned file in its place that would be rendered as it is. */
  leave(planned: readonly PlannedFile[], place: Place): ReadonlyMap<string, ReleaseFile> {
    for (const file of planned) this.#planned.set(file.address, describe(file))
    const built = this.#again.last.filesFor(this.#key)
    if (built === undefined) return this.#left
    const {mayDiffer} = this.#again
    // Each facet is looked at once: 0 unknown, 1 the same, 2 perhaps another.
    const known = new Uint8Array(built.facets.length)
    const isSame = (number: number): boolean => {
      if (known[number] === 0) known[number] = mayDiffer(built.facets[number] ?? '') ? 2 : 1
      return known[number] === 1
    }
    // The numbers go on to mean what they meant.
    this.#table.numbersOf(built.facets, built.facets.length)
    const left = new Map<string, ReleaseFile>()
    for (const file of planned) {
      const before = built.files.get(file.address)
      if (before === undefined || before.planned !== describe(file)) continue
      if (!before.facets.every(isSame) || !place.leave(file.address, before.file)) continue
      left.set(file.address, before.file)
      this.#reads.set(file.address, before.facets)
    }
    this.#left = left
    return left
  }

  /** The plan of what has to be rendered; what a rendering reads is noted until it {@link took}. */
  noting(plan: SitePlan): SitePlan {
    return {
      ...plan,
      files: plan.files.filter(({address}) => !this.#left.has(address)),
      view: (file) => {
        const reads = new Set<string>()
        this.#reading.set(file.address, reads)
        return plan.view({...file, reads})
      },
    }
  }

  /** A file was rendered: it reads no more. */
  took(address: string): void {
    const reads = this.#reading.get(address)
    if (reads === undefined) return
    this.#reads.set(address, this.#table.numbersOf(reads, reads.size))
    this.#reading.delete(address)
  }

  /** Leaves what was built for the next build. */
  async keep(files: ReadonlyMap<string, ReleaseFile>): Promise<void> {
    const {last, keep} = this.#again
    const kept = keep()
    if (kept === undefined) return last.forget()
    const built = [...files].map(([address, file]): [string, BuiltFile] => [
      address,
      {
        file,
        planned: this.#planned.get(address) ?? '',
        facets: this.#reads.get(address) ?? NOTHING,
      },
    ])
    await last.leave({
      key: this.#key,
      kept,
      files: new Map(built),
      facets: this.#table.keys(),
    })
  }
}

const describe = ({type, language, document = ''}: PlannedFile): string =>
  `${type} ${language} ${document}`
