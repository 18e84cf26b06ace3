import {escapeHtml} from '../rich-text/escape-html.ts'
import {isGenuine, markedWords} from './matches.ts'
import type {Pagefind, PagefindAnswer, PagefindHit} from './pagefind.ts'
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

/** How far down an exact term is looked for, and false hits are told from real ones. */
const TOP = 10

/** A hit as it was loaded, with the words that the index says it matched. */
interface Loaded {
  readonly hit: PagefindHit
  readonly shown: FoundPage
  readonly marked: readonly string[]
}

const loaded = async (hit: PagefindHit): Promise<Loaded> => {
  const found = await hit.data()
  const passages = found.sub_results
    .filter(({url}) => url.includes('#'))
    .slice(0, PASSAGES_MAX)
    .map(({title, url, excerpt}) => ({title, address: url, excerpt}))
  const summary = found.meta['summary']
  const own = passages.length > 0 ? '' : found.excerpt
  return {
    hit,
    marked: [found.excerpt, ...found.sub_results.map(({excerpt}) => excerpt)].flatMap(markedWords),
    shown: {
      title: found.meta['title'] ?? found.url,
      address: found.url,
      kind: found.filters['kind']?.[0] ?? '',
      excerpt: summary === undefined ? own : escapeHtml(summary),
      passages,
    },
  }
}

/** The kinds that have results, with how many. */
const countsOf = (answer: PagefindAnswer): (readonly [string, number])[] =>
  Object.entries(answer.filters['kind'] ?? {}).filter(([, count]) => count > 0)

const nothing = (terms: readonly SearchTerm[], query: string): Found => ({
  total: 0,
  kinds: [],
  nearest: nearestTerms(terms, query),
  load: async () => [],
})

/**
 * Looks for a query in the index, and in the names of the terms. The term that is called exactly
 * like the query comes first, wherever the index ranked it.
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
  const [answer, everything] = await Promise.all([
    pagefind.search(query, kind === '' ? {} : {filters: {kind}}),
    pagefind.search(query),
  ])
  const top = await Promise.all(answer.results.slice(0, TOP).map((hit) => loaded(hit)))
  const isTermWanted = kind === '' || kind === options.termKind
  const term = isTermWanted ? exactTerm(terms, query) : undefined
  const isReal = top.some(({marked}) => isGenuine(query, marked))
  if (term === undefined && !isReal) return nothing(terms, query)

  const hits = isReal ? answer.results : []
  const named = term && {
    title: term[0],
    address: options.base + term[1].slice(1),
    kind: options.termKind,
    excerpt: '',
    passages: [],
  }
  const same = named && top.find(({shown}) => shown.address === named.address)
  const lead = [same?.shown ?? named].filter((first) => first !== undefined)
  const rest = hits.filter((hit) => hit !== same?.hit)
  return {
    total: rest.length + lead.length,
    kinds: isReal ? countsOf(everything) : [],
    nearest: [],
    load: async (from, to) => {
      const wanted = rest.slice(Math.max(0, from - lead.length), Math.max(0, to - lead.length))
      const pages = await Promise.all(wanted.map((hit) => loaded(hit)))
      const others = pages.map(({shown}) => shown)
      return [
        ...lead.slice(from, to),
        ...others.filter(({address}) => address !== lead[0]?.address),
      ]
    },
  }
}
