import type {GlossaryEntry} from '@stepzero/content-model'
import {isPage, type PageDocument} from '../address/addressed.ts'
import type {Dataset} from '../load/dataset.ts'
import {memo, once} from '../memo.ts'
import type {PageLink, PageTermLinks, TermLink} from '../view.ts'
import {findTermLinks, type FoundTerm} from './find-term-links.ts'
import {termCatalogue} from './term-catalogue.ts'

/** Automatic term links of all pages. */
export interface TermLinkIndex {
  of(page: string, link: ToLink): PageTermLinks
}

type ToLink = (id: string) => PageLink | undefined

interface Found {
  readonly entry: PageLink | undefined
}

/**
 * Finds the terms in the text of a page when they are asked for: in a build each page asks once,
 * and there are millions of links to keep for nothing. The entries of a language are made ready to
 * be found when the first page of that language asks.
 */
export function indexTermLinks(dataset: Dataset): TermLinkIndex {
  const entries = once((): readonly GlossaryEntry[] => dataset.ofType('glossaryEntry'))
  const numbered = once(
    () => new Map(entries().map((entry, number) => [entry._id, {number, entry}])),
  )
  const catalogueOf = memo((language: string) => termCatalogue(numbered(), language))
  // A page and its twins ask one after the other.
  let last: {page: PageDocument; found: readonly FoundTerm[]} | undefined
  const foundIn = (page: PageDocument): readonly FoundTerm[] => {
    if (last?.page !== page) last = {page, found: findTermLinks(page, catalogueOf(page.language))}
    return last.found
  }
  // A language has one way to link, and a page asks it for hundreds of entries: by number it is found
  // again much faster than by id.
  const linked = new WeakMap<ToLink, (Found | undefined)[]>()
  return {
    of(id, link) {
      const links = linked.get(link) ?? entries().map(() => undefined)
      linked.set(link, links)
      const page = dataset.documents.get(id)
      if (page === undefined || !isPage(page)) return {}
      const byPlace: Record<string, TermLink[]> = {}
      for (const {place, start, end, entry: number} of foundIn(page)) {
        const {entry} = (links[number] ??= {entry: link(entries()[number]?._id ?? '')})
        if (entry !== undefined) (byPlace[place] ??= []).push({start, end, entry})
      }
      return byPlace
    },
  }
}
