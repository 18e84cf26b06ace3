import type {ContentDocument} from '@stepzero/content-model'
import {isAddressed} from '../address/addressed.ts'
import type {CitationsOf} from '../citations/citations-in.ts'
import {usedThrough, usesOfPage} from '../link/backlink-index.ts'
import type {Dataset} from '../load/dataset.ts'
import {once} from '../memo.ts'
import {writeUses} from './kept-documents.ts'

/** What each page uses, as the lines that the next load reads; noted when its text is at hand. */
export class KeptUses {
  readonly #dataset: Dataset
  readonly #through: () => ReturnType<typeof usedThrough>
  readonly #lines = new Map<string, string>()

  constructor(dataset: Dataset, citationsOf: CitationsOf) {
    this.#dataset = dataset
    this.#through = once(() => usedThrough(dataset, citationsOf))
  }

  note(page: ContentDocument): void {
    if (!this.#lines.has(page._id)) this.#lines.set(page._id, this.#lineOf(page._id))
  }

  of(id: string): string {
    const known = this.#lines.get(id)
    if (known !== undefined) return known
    const line = this.#lineOf(id)
    this.#lines.set(id, line)
    return line
  }

  #lineOf(id: string): string {
    const page = this.#dataset.get(id)
    return page === undefined || !isAddressed(page)
      ? ''
      : writeUses(usesOfPage(page, this.#through()))
  }
}
