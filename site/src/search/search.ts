import {isGenuine, markedWords} from './matches.ts'
import type {Pagefind, PagefindAnswer, PagefindHit} from './pagefind.ts'
import type {NamedTerm, NamedTerms, SearchTerm} from './terms.ts'

/** The kind of page that is a term: those come first, whatever the index says. */
export const TERM_KIND = 'glossaryEntry'

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
  /** What the page says of itself in a sentence: the definition of a term. */
  readonly summary?: string
  /** Escaped HTML with `<mark>` around what matched, unless the passages say it already. */
  readonly excerpt: string
  readonly passages: readonly FoundPassage[]
}

/** Pages of one kind, loaded as they are shown. */
export interface FoundGroup {
  readonly kind: string
  readonly total: number
  load(from: number, to: number): Promise<FoundPage[]>
}

/** The answer to a query: terms first, then the kind with the best page, and so on. */
export interface Found {
  readonly total: number
  /** Results per kind, whatever kind is chosen. */
  readonly kinds: readonly (readonly [kind: string, count: number])[]
  readonly nearest: readonly SearchTerm[]
  readonly groups: readonly FoundGroup[]
}

/** Most passages under one page. */
const PASSAGES_MAX = 3
/** How many of the best hits are looked at to tell real ones from false ones. */
const TOP = 5
/** How far down the hits for its own title a term stands at most. */
const OWN_TOP = 3

/** A hit as it was loaded, with the words that the index says it matched. */
interface Loaded {
  readonly id: string
  readonly shown: FoundPage
  readonly marked: readonly string[]
}

/** An excerpt without the heading that stands over it already. */
const below = (title: string, excerpt: string): string =>
  excerpt.startsWith(`${title}. `) ? excerpt.slice(title.length + 2) : excerpt

const loaded = async (hit: PagefindHit): Promise<Loaded> => {
  const found = await hit.data()
  const passages = found.sub_results
    .filter(({url}) => url.includes('#'))
    .slice(0, PASSAGES_MAX)
    .map(({title, url, excerpt}) => ({title, address: url, excerpt: below(title, excerpt)}))
  const summary = found.meta['summary']
  return {
    id: hit.id,
    marked: [found.excerpt, ...found.sub_results.map(({excerpt}) => excerpt)].flatMap(markedWords),
    shown: {
      title: found.meta['title'] ?? found.url,
      address: found.url,
      ...(summary === undefined ? {} : {summary}),
      excerpt: passages.length > 0 ? '' : found.excerpt,
      passages,
    },
  }
}

/** How an answer is shaped beside the query itself. */
interface Options {
  readonly base: string
  /** Only results of this kind; the empty text is all. */
  readonly kind: string
}

/** A term before the index was asked: what it is called, and where it stands. */
const asPage = ({term: [title, address], alias}: NamedTerm, base: string): FoundPage => ({
  title,
  ...(alias === undefined ? {} : {alias}),
  address: base + address.slice(1),
  excerpt: '',
  passages: [],
})

/** The terms that a query names, at once: they need no index. */
export const termsAsFound = ({called, nearest}: NamedTerms, base: string): Found => {
  const pages = called.map((term) => asPage(term, base))
  return withGroups(nearest, [], [fixedGroup(TERM_KIND, pages)])
}

/** Looks for a query in the index. The terms that it names come first, wherever the index ranked them. */
export const search = async (
  pagefind: Pagefind,
  {called, nearest}: NamedTerms,
  query: string,
  {base, kind}: Options,
): Promise<Found> => {
  const everything = await pagefind.search(query)
  const top = await Promise.all(everything.results.slice(0, TOP).map(loaded))
  const isReal = top.some(({marked}) => isGenuine(query, marked))
  const lead = await Promise.all(called.map((term) => whole(pagefind, term, top, base)))
  if (!isReal) {
    const terms = fixedGroup(
      TERM_KIND,
      lead.map(({shown}) => shown),
    )
    return withGroups(nearest, [], lead.length === 0 ? [] : [terms])
  }
  const kinds = countsOf(everything)
  const found = await Promise.all(
    kinds.map(async ([one]) => {
      const {results} = await pagefind.search(query, {filters: {kind: one}})
      return {kind: one, results}
    }),
  )
  const groups = found
    .toSorted((a, b) => (b.results[0]?.score ?? 0) - (a.results[0]?.score ?? 0))
    .filter((group) => group.kind !== TERM_KIND)
    .map(({kind: one, results}) => groupOf(one, [], results))
  const terms = found.find((group) => group.kind === TERM_KIND)?.results ?? []
  if (lead.length > 0 || terms.length > 0) groups.unshift(groupOf(TERM_KIND, lead, terms))
  return withGroups(
    nearest,
    groups.map((group) => [group.kind, group.total]),
    groups.filter((group) => kind === '' || group.kind === kind),
  )
}

const withGroups = (
  nearest: readonly SearchTerm[],
  kinds: Found['kinds'],
  groups: readonly FoundGroup[],
): Found => ({total: groups.reduce((sum, {total}) => sum + total, 0), kinds, nearest, groups})

/** The kinds that have results, with how many. */
const countsOf = (answer: PagefindAnswer): (readonly [string, number])[] =>
  Object.entries(answer.filters['kind'] ?? {}).filter(([, count]) => count > 0)

const fixedGroup = (kind: string, pages: readonly FoundPage[]): FoundGroup => ({
  kind,
  total: pages.length,
  load: async (from, to) => pages.slice(from, to),
})

/** A group that begins with pages that are known; none of them comes a second time. */
const groupOf = (
  kind: string,
  lead: readonly {readonly id?: string; readonly shown: FoundPage}[],
  hits: readonly PagefindHit[],
): FoundGroup => {
  const ahead = new Set(lead.map(({id}) => id))
  const rest = hits.filter(({id}) => !ahead.has(id))
  return {
    kind,
    total: lead.length + rest.length,
    load: async (from, to) => {
      const first = lead.slice(from, to).map(({shown}) => shown)
      const wanted = rest.slice(Math.max(0, from - lead.length), Math.max(0, to - lead.length))
      const others = await Promise.all(wanted.map(loaded))
      return [...first, ...others.map(({shown}) => shown)]
    },
  }
}

/** A term with its definition: as it was found, or as the index knows it by its own name. */
const whole = async (
  pagefind: Pagefind,
  term: NamedTerm,
  top: readonly Loaded[],
  base: string,
): Promise<{readonly id?: string; readonly shown: FoundPage}> => {
  const page = asPage(term, base)
  const isIt = ({shown}: Loaded): boolean => shown.address === page.address
  const found = top.find(isIt)
  if (found !== undefined) return {id: found.id, shown: {...page, ...found.shown}}
  const {results} = await pagefind.search(page.title, {filters: {kind: TERM_KIND}})
  const own = (await Promise.all(results.slice(0, OWN_TOP).map(loaded))).find(isIt)
  if (own === undefined) return {shown: page}
  return {id: own.id, shown: {...page, ...own.shown, passages: []}}
}
