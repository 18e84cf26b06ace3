import type {GlossaryEntry} from '@stepzero/content-model'
import {isPage, type PageDocument} from '../address/addressed.ts'
import {useOrder} from '../link/use-order.ts'
import type {Dataset} from '../load/dataset.ts'
import {memo, once} from '../memo.ts'
import type {Spot} from '../text/passages-of.ts'
import type {PageLink, PageTermLinks} from '../view.ts'
import {findTermLinks, type FoundTerms} from './find-term-links.ts'
import {termCatalogue} from './term-catalogue.ts'
import {eachEntry, firstSpot, toldLinks} from './told-links.ts'

/** Automatic term links of all pages. */
export interface TermLinkIndex {
  of(page: string, link: ToLink): PageTermLinks
  /** Ids of the pages on which an entry is named, in the order of uses. */
  pagesNaming(entry: string): readonly string[]
  /** Where a page names an entry first. */
  spotOf(page: string, entry: string): Spot | undefined
}

type ToLink = (id: string) => PageLink | undefined

interface Found {
  readonly entry: PageLink | undefined
}

/**
 * Finds the terms in the text of a page when they are asked for. The entries of a language are made
 * ready to be found when the first page of that language asks; all pages are looked through, and what
 * is found is kept, when it is first asked where an entry is named.
 */
export function indexTermLinks(dataset: Dataset): TermLinkIndex {
  const entries = once((): readonly GlossaryEntry[] => dataset.ofType('glossaryEntry'))
  const numbered = once(
    () => new Map(entries().map((entry, number) => [entry._id, {number, entry}])),
  )
  const catalogueOf = memo((language: string) => termCatalogue(numbered(), language))
  const kept = new Map<string, FoundTerms>()
  // A page and its twins ask one after the other.
  let last: {page: PageDocument; found: FoundTerms} | undefined
  const foundIn = (page: PageDocument): FoundTerms => {
    const known = kept.get(page._id)
    if (known !== undefined) return known
    if (last?.page !== page) last = {page, found: findTermLinks(page, catalogueOf(page.language))}
    return last.found
  }
  const naming = once((): readonly (readonly string[] | undefined)[] => {
    const pages = [...dataset.documents.values()].filter(isPage)
    const ordered = pages
      .map((page) => ({page, key: useOrder({type: page._type, title: page.title, id: page._id})}))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
    const byEntry: string[][] = []
    for (const {page} of ordered) {
      const found = findTermLinks(page, catalogueOf(page.language))
      kept.set(page._id, found)
      eachEntry(found, (entry) => {
        const known = (byEntry[entry] ??= [])
        if (known.at(-1) !== page._id) known.push(page._id)
      })
    }
    return byEntry
  })
  // A language has one way to link, and a page asks it for hundreds of entries: by number it is found
  // again much faster than by id.
  const linked = new WeakMap<ToLink, (Found | undefined)[]>()
  return {
    of(id, link) {
      const links = linked.get(link) ?? entries().map(() => undefined)
      linked.set(link, links)
      const page = dataset.documents.get(id)
      if (page === undefined || !isPage(page)) return {}
      return toldLinks(
        page,
        foundIn(page),
        (number) => (links[number] ??= {entry: link(entries()[number]?._id ?? '')}).entry,
      )
    },
    pagesNaming: (entry) => naming()[numbered().get(entry)?.number ?? -1] ?? [],
    spotOf(id, entry) {
      const page = dataset.documents.get(id)
      const number = numbered().get(entry)?.number
      if (page === undefined || !isPage(page) || number === undefined) return undefined
      return firstSpot(foundIn(page), number)
    },
  }
}
