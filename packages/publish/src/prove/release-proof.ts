import type {ProvedSite} from '@stepzero/content'
import {filePath} from '../plan/file-path.ts'
import type {PlannedFile} from '../plan/site-plan.ts'
import type {ReleaseFile} from '../release/manifest.ts'
import {NotProvedError} from './not-proved-error.ts'
import type {RunningProof} from './site-prover.ts'
import {weighKinds} from './weigh-kinds.ts'

const REDIRECTS = '_redirects'
/** The search index is made when edits rest: judged like the rest, and counted nowhere. */
const INDEX = /^pagefind\//

/** What tells the figures, and pictures for other places, which come when they are drawn. */
const isApart = ({last, type}: PlannedFile): boolean => last === true || type === 'drawing'

/** Reads a file of a release that was not handed over with its content. */
export type ReadReleaseFile = (address: string, file: ReleaseFile) => Promise<Uint8Array>

/**
 * The proof of a release that is put together, file by file, and then of the next one.
 *
 * @public
 */
export class ReleaseProof {
  readonly #proof: RunningProof
  readonly #read: ReadReleaseFile
  readonly #taken = new Map<string, ReleaseFile>()
  #redirects = ''

  constructor(proof: RunningProof, read: ReadReleaseFile) {
    this.#proof = proof
    this.#read = read
  }

  /** Takes a file with its content at hand. */
  take(address: string, file: ReleaseFile, content: string): void {
    const path = filePath(address)
    if (path === undefined || this.#taken.get(address)?.hash === file.hash) return
    this.#taken.set(address, file)
    this.#proof.take(path, content)
  }

  /** Takes files that may have been taken before: those that were are not read again. */
  async takeAll(files: Iterable<readonly [string, ReleaseFile]>): Promise<void> {
    for (const [address, file] of files) {
      // Most were: that they are is asked first.
      if (this.#taken.get(address)?.hash === file.hash) continue
      const path = filePath(address)
      if (path === undefined) continue
      if (this.#proof.reads(path)) this.#proof.take(path, await this.#read(address, file))
      else this.#proof.weigh(path, file.size)
      this.#taken.set(address, file)
    }
  }

  /** Forgets every file that is not among those of a release. */
  keepOnly(files: ReadonlyMap<string, ReleaseFile>): void {
    const gone: string[] = []
    for (const address of this.#taken.keys()) if (!files.has(address)) gone.push(address)
    this.forget(gone)
  }

  /** Forgets files that are no more. */
  forget(addresses: Iterable<string>): void {
    for (const address of addresses) {
      this.#taken.delete(address)
      const path = filePath(address)
      if (path !== undefined) this.#proof.drop(path)
    }
  }

  /** Takes where former addresses lead, as the file for hosts says it. */
  redirect(text: string): void {
    if (text === this.#redirects) return
    this.#redirects = text
    if (text === '') this.#proof.drop(REDIRECTS)
    else this.#proof.take(REDIRECTS, text)
  }

  /** What the proof looked at: everything but the files that tell it, and the search index. */
  figures(planned: readonly PlannedFile[]): ProvedSite {
    const apart = new Set(planned.filter(isApart).map(({address}) => filePath(address)))
    const {weights, rules, storageKeys, ...counts} = this.#proof.figures(
      (path) => path !== REDIRECTS && !apart.has(path) && !INDEX.test(path),
    )
    return {
      figures: {
        rules,
        storageKeys,
        files: counts.files,
        pages: counts.pages,
        ownLinks: counts.ownLinks,
        foreignLinks: counts.foreignLinks,
        fields: counts.fields,
        personalFields: counts.personalFields,
        sendingForms: counts.sendingForms,
        foreignRequests: counts.foreignRequests,
        cookies: counts.cookies,
      },
      weights: weighKinds(weights),
    }
  }

  /**
   * Judges a release.
   *
   * @param only - addresses to judge by themselves, while what hangs together with them is to come
   * @throws {@link NotProvedError} with everything that was found
   */
  async judge(only?: Iterable<string>): Promise<void> {
    const paths = only && new Set([...only].flatMap((address) => filePath(address) ?? []))
    const findings = await this.#proof.findings((path) => this.#readPath(path), paths)
    if (findings.length > 0) throw new NotProvedError(findings)
  }

  async #readPath(path: string): Promise<Uint8Array> {
    if (path === REDIRECTS) return Buffer.from(this.#redirects)
    const address = `/${path.replace(/(^|\/)index\.html$/, '$1')}`
    const file = this.#taken.get(address)
    return file === undefined ? new Uint8Array() : this.#read(address, file)
  }
}
