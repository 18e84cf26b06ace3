import {escapeHtml} from '../rich-text/escape-html.ts'
import {isGenuine, markedWords} from './matches.ts'
import type {Pagefind, PagefindAnswer, PagefindHit} from './pagefind.ts'
import type {NamedTerm, NamedTerms, SearchTerm} from './terms.ts'

/** A passage of a page, by its own address. */
export interface FoundPassage {
  readonly title: string
  readonly address: string
  readonly excerpt: string
}

/** A page that was found, ready to be shown. */
export interface FoundPage {
  readonly title: string
  /** Another name of a term, where that is what answers to the query. */
  readonly alias?: string
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

const nothing = (nearest: readonly SearchTerm[]): Found => ({
  total: 0,
  kinds: [],
  nearest,
  load: async () => [],
})

/** How an answer is shaped beside the query itself. */
interface Options {
  readonly base: string
  /** What an entry of the glossary is called as a kind. */
  readonly termKind: string
  /** Only results of this kind; the empty text is all. */
  readonly kind: string
}

/** A term before the index was asked: what it is called, and where it stands. */
const asPage = (
  {term: [title, address], alias}: NamedTerm,
  {base, termKind}: Options,
): FoundPage => ({
  title,
  ...(alias === undefined ? {} : {alias}),
  address: base + address.slice(1),
  kind: termKind,
  excerpt: '',
  passages: [],
})

/** The terms that a query names, at once: they need no index. */
export const termsAsFound = ({called, nearest}: NamedTerms, options: Options): Found => {
  const pages = called.map((term) => asPage(term, options))
  return {total: pages.length, kinds: [], nearest, load: async (from, to) => pages.slice(from, to)}
}

/** Looks for a query in the index. The terms that it names come first, wherever the index ranked them. */
export const search = async (
  pagefind: Pagefind,
  {called, nearest}: NamedTerms,
  query: string,
  options: Options,
): Promise<Found> => {
  const {kind, termKind} = options
  const named = kind === '' || kind === termKind ? called : []
  const [answer, everything] = await Promise.all([
    pagefind.search(query, kind === '' ? {} : {filters: {kind}}),
    pagefind.search(query),
  ])
  const top = await Promise.all(answer.results.slice(0, TOP).map((hit) => loaded(hit)))
  const isReal = top.some(({marked}) => isGenuine(query, marked))
  if (named.length === 0 && !isReal) return nothing(nearest)

  const lead = await Promise.all(named.map((term) => whole(pagefind, term, top, options)))
  const ahead = new Set(lead.map(({address}) => address))
  const rest = (isReal ? answer.results : []).filter(
    (hit) => !top.some((one) => one.hit === hit && ahead.has(one.shown.address)),
  )
  return {
    total: rest.length + lead.length,
    kinds: isReal ? countsOf(everything) : [],
    nearest,
    load: async (from, to) => {
      const wanted = rest.slice(Math.max(0, from - lead.length), Math.max(0, to - lead.length))
      const pages = await Promise.all(wanted.map((hit) => loaded(hit)))
      const others = pages.map(({shown}) => shown).filter(({address}) => !ahead.has(address))
      return [...lead.slice(from, to), ...others]
    },
  }
}

/** A term with its definition: as it was found, or as the index knows it by its own name. */
const whole = async (
  pagefind: Pagefind,
  term: NamedTerm,
  top: readonly Loaded[],
  options: Options,
): Promise<FoundPage> => {
  const page = asPage(term, options)
  const isIt = ({shown}: Loaded) => shown.address === page.address
  const found = top.find(isIt)
  if (found !== undefined) return {...page, ...found.shown}
  const {results} = await pagefind.search(page.title, {filters: {kind: options.termKind}})
  const own = (await Promise.all(results.slice(0, 3).map((hit) => loaded(hit)))).find(isIt)
  return own === undefined ? page : {...page, ...own.shown, passages: []}
}
