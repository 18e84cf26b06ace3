import {escapeHtml} from '../rich-text/escape-html.ts'
import type {Pagefind, PagefindHit} from './pagefind.ts'
import {exactTerm, nearestTerms} from './terms.ts'
import type {SearchTerm} from './terms.ts'

/** A passage of a page, by its own address. */
export interface FoundPassage {
  readonly title: string
  readonly address: string
  readonly excerpt: string
}

/** A page that was found, ready to be shown. */
export interface FoundPage {
  readonly title: string
  readonly address: string
  /** What the page is: "Glossary entry". */
  readonly kind: string
  /**
   * Escaped HTML: the definition of a term; else, with `<mark>` around it, what matched, unless the
   * passages say it already.
   */
  readonly excerpt: string
  readonly passages: readonly FoundPassage[]
}

/** The answer to a query: pages are loaded as they are shown. */
export interface Found {
  readonly total: number
  /** Results per kind, whatever kind is chosen. */
  readonly kinds: readonly (readonly [kind: string, count: number])[]
  readonly nearest: readonly SearchTerm[]
  load(from: number, to: number): Promise<FoundPage[]>
}

/** Most passages under one page. */
const PASSAGES_MAX = 3

/** How far down an exact term is looked for before it is put on top by its name alone. */
const LOOK_FOR_EXACT = 10

const page = async (hit: PagefindHit): Promise<FoundPage> => {
  const found = await hit.data()
  const passages = found.sub_results
    .filter(({url}) => url.includes('#'))
    .slice(0, PASSAGES_MAX)
    .map(({title, url, excerpt}) => ({title, address: url, excerpt}))
  const summary = found.meta['summary']
  return {
    title: found.meta['title'] ?? found.url,
    address: found.url,
    kind: found.filters['kind']?.[0] ?? '',
    excerpt:
      summary === undefined ? (passages.length > 0 ? '' : found.excerpt) : escapeHtml(summary),
    passages,
  }
}

/** Puts the term that is called exactly like the query first, wherever the index ranked it. */
const withExactFirst = async (
  hits: readonly PagefindHit[],
  term: SearchTerm,
  base: string,
  kind: string,
): Promise<{first: FoundPage; rest: readonly PagefindHit[]}> => {
  const address = base + term[1].slice(1)
  const top = await Promise.all(
    hits.slice(0, LOOK_FOR_EXACT).map(async (hit) => ({hit, shown: await page(hit)})),
  )
  const same = top.find(({shown}) => shown.address === address)
  const first = same?.shown ?? {title: term[0], address, kind, excerpt: '', passages: []}
  return {first, rest: hits.filter((hit) => hit !== same?.hit)}
}

/**
 * Looks for a query in the index, and in the names of the terms.
 *
 * @param kind - only results of this kind; the empty text is all
 */
export const search = async (
  pagefind: Pagefind,
  terms: readonly SearchTerm[],
  query: string,
  kind: string,
  options: {readonly base: string; readonly termKind: string},
): Promise<Found> => {
  const filters = kind === '' ? {} : {filters: {kind}}
  const [answer, everything] = await Promise.all([
    pagefind.search(query, filters),
    pagefind.search(query),
  ])
  const counts = new Map<string, number>()
  for (const [name, count] of Object.entries(everything.filters['kind'] ?? {})) {
    if (count > 0) counts.set(name, count)
  }
  const term = kind === '' || kind === options.termKind ? exactTerm(terms, query) : undefined
  const exact = term && (await withExactFirst(answer.results, term, options.base, options.termKind))
  const hits = exact?.rest ?? answer.results
  const lead = exact === undefined ? [] : [exact.first]
  const total = hits.length + lead.length
  return {
    total,
    kinds: [...counts],
    nearest: total === 0 ? nearestTerms(terms, query) : [],
    load: async (from, to) => [
      ...lead.slice(from, to),
      ...(await Promise.all(
        hits
          .slice(Math.max(0, from - lead.length), Math.max(0, to - lead.length))
          .map((hit) => page(hit)),
      )),
    ],
  }
}
