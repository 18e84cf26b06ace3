/** What Pagefind says of one page it found. */
export interface PagefindPage {
  readonly url: string
  /** Escaped HTML with `<mark>` around what matched. */
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly sub_results: readonly {
    readonly title: string
    readonly url: string
    readonly excerpt: string
  }[]
}

/** One hit; what it shows is loaded when it is asked for. */
export interface PagefindHit {
  readonly id: string
  readonly score: number
  data(): Promise<PagefindPage>
}

/** An answer to one query. */
export interface PagefindAnswer {
  readonly results: readonly PagefindHit[]
  /** How many results each value of a filter has, once the filters were loaded. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** The part of Pagefind's browser API that the search uses. */
export interface Pagefind {
  options(options: {
    readonly baseUrl: string
    readonly excerptLength: number
    readonly ranking: {
      readonly termFrequency?: number
      readonly pageLength?: number
      readonly termSaturation?: number
    }
  }): Promise<void>
  init(): Promise<void>
  /** Loads the filters; before that, answers count nothing. */
  filters(): Promise<unknown>
  search(
    query: string,
    options?: {readonly filters?: Readonly<Record<string, string>>},
  ): Promise<PagefindAnswer>
}

/** Loads Pagefind from the site itself; it comes with the index, never with the page. */
export const loadPagefind = async (base: string): Promise<Pagefind> => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)
  await pagefind.options({
    baseUrl: base,
    excerptLength: 28,
    // Entries are short and articles long: neither may win by its length alone.
    ranking: {pageLength: 0.3, termFrequency: 0.6},
  })
  await pagefind.init()
  await pagefind.filters()
  return pagefind
}
