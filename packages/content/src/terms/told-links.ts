import type {PageDocument} from '../address/addressed.ts'
import {walk} from '../text/walk.ts'
import type {Spot} from '../text/passages-of.ts'
import type {PageLink, PageTermLinks, TermLink} from '../view.ts'
import {WIDTH, type FoundTerms} from './find-term-links.ts'

/** The terms of a page as links by place, of those entries that can be linked. */
export function toldLinks(
  page: PageDocument,
  found: FoundTerms,
  link: (entry: number) => PageLink | undefined,
): PageTermLinks {
  const byPlace: Record<string, TermLink[]> = {}
  if (found.length === 0) return byPlace
  const parts = walk(page)
  // A span has its terms in a row: its place is written once, because it is a key to who reads it.
  let at = -1
  let child = -1
  let links: TermLink[] | undefined
  let place = ''
  for (let from = 0; from < found.length; from += WIDTH) {
    const entry = link(found[from + 4] ?? 0)
    if (entry === undefined) continue
    const atPart = found[from] ?? 0
    const atChild = found[from + 1] ?? 0
    if (atPart !== at || atChild !== child) {
      at = atPart
      child = atChild
      const part = parts[at]
      if (part?.kind !== 'block') continue
      place = `${part.place}.${part.block.children[child]?._key}`
      links = byPlace[place] ??= []
    }
    links?.push({start: found[from + 2] ?? 0, end: found[from + 3] ?? 0, entry})
  }
  return byPlace
}

/** Where a page names an entry first. */
export function firstSpot(found: FoundTerms, entry: number): Spot | undefined {
  for (let at = 0; at < found.length; at += WIDTH) {
    if (found[at + 4] !== entry) continue
    const [part = 0, child = 0, start = 0, end = 0] = found.subarray(at, at + 4)
    return {part, child, start, end}
  }
  return undefined
}

/** Calls back once for each entry that a page names. */
export function eachEntry(found: FoundTerms, visit: (entry: number) => void): void {
  for (let at = WIDTH - 1; at < found.length; at += WIDTH) visit(found[at] ?? 0)
}
