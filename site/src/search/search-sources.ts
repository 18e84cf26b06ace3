import type {Pagefind} from './pagefind.ts'
import type {TermBook} from './term-book.ts'

/** What finds and shows results; it comes when somebody begins to look for something. */
export const loadTools = () => import('./search-tools.ts')
export type Tools = Awaited<ReturnType<typeof loadTools>>

/** What a query is looked up in: the names of the terms, and the index. Each is opened once. */
export class SearchSources {
  readonly #base: () => string
  #book: TermBook | undefined
  #pagefind: Promise<Pagefind> | undefined

  /** @param base - the path of the site, asked for when something is loaded */
  constructor(base: () => string) {
    this.#base = base
  }

  /** Whether somebody asked for the index already. */
  get hasIndex(): boolean {
    return this.#pagefind !== undefined
  }

  book({TermBook}: Tools): TermBook {
    this.#book ??= new TermBook(async (path) => (await fetch(this.#base() + path.slice(1))).json())
    return this.#book
  }

  index({loadPagefind}: Tools): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.#base())
    return this.#pagefind
  }

  /** Opens them anew when they are asked for again: something could not be loaded. */
  forget(): void {
    this.#book = this.#pagefind = undefined
  }
}
