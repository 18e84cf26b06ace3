import {isPage} from '../address/addressed.ts'
import type {Dataset} from '../load/dataset.ts'
import {walk} from '../text/walk.ts'
import type {PageLink, PageTermLinks, TermLink} from '../view.ts'
import {findTermLinks, LINK_WIDTH} from './find-term-links.ts'
import {termCatalogue} from './term-catalogue.ts'

/** Automatic term links of all pages. */
export interface TermLinkIndex {
  of(page: string, link: (id: string) => PageLink | undefined): PageTermLinks
}

/** Finds the terms in the text of every page, in one pass over each, language by language. */
export function indexTermLinks(dataset: Dataset): TermLinkIndex {
  const entries = dataset.ofType('glossaryEntry')
  const numbered = new Map(entries.map((entry, number) => [entry._id, {number, entry}]))
  // Four numbers a link: a large site has millions of them, and most are read once.
  const stored = new Map<string, Int32Array>()
  for (const language of dataset.languages) {
    if (!entries.some((entry) => entry.language === language)) continue
    const catalogue = termCatalogue(numbered, language)
    for (const page of dataset.documents.values()) {
      if (!isPage(page) || page.language !== language) continue
      const found = findTermLinks(page, catalogue)
      if (found.length > 0) stored.set(page._id, Int32Array.from(found))
    }
  }
  return {
    of(id, link) {
      const page = dataset.documents.get(id)
      const links = stored.get(id)
      if (page === undefined || links === undefined || !isPage(page)) return {}
      const places = spanPlaces(page)
      const byPlace: Record<string, TermLink[]> = {}
      for (let at = 0; at < links.length; at += LINK_WIDTH) {
        const [span = -1, start = 0, end = 0, number = -1] = links.subarray(at, at + LINK_WIDTH)
        const entry = link(entries[number]?._id ?? '')
        const place = places[span]
        if (entry === undefined || place === undefined) continue
        ;(byPlace[place] ??= []).push({start, end, entry})
      }
      return byPlace
    },
  }
}

function spanPlaces(page: Parameters<typeof walk>[0]): string[] {
  const places: string[] = []
  for (const part of walk(page)) {
    if (part.kind !== 'block') continue
    for (const child of part.block.children) places.push(`${part.place}.${child._key}`)
  }
  return places
}
