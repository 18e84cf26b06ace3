import type {Claim, Source} from '@stepzero/content-model'
import type {AddressedDocument} from '../address/addressed.ts'
import {walk} from '../text/walk.ts'
import type {CitationUse, PageCitations} from '../view.ts'
import {letter} from './letter.ts'

/** What numbering must know of other documents. */
export interface CitedDocuments {
  source(id: string): Source | undefined
  claim(id: string): Claim | undefined
}

/** A place that cites, before it has a number. */
interface Cited {
  readonly place: string
  readonly source: string
  readonly locator?: string | undefined
  readonly prefix?: string | undefined
  readonly claim?: string
}

/**
 * Numbers the sources of a page by first use in reading order, one number per source, and letters
 * their uses. A claim's figure cites the source of its claim.
 *
 * Leaves out sources and claims that are not on the site: there is no mark at their place.
 */
export function numberCitations(page: AddressedDocument, cited: CitedDocuments): PageCitations {
  const bySource = new Map<string, {number: number; source: Source; uses: CitationUse[]}>()
  const uses: Record<string, CitationUse> = {}
  for (const {place, source: id, locator, prefix, claim} of citedPlaces(page, cited)) {
    const known = bySource.get(id)
    const source = known === undefined ? cited.source(id) : known.source
    if (source === undefined) continue
    const entry = known ?? {number: bySource.size + 1, source, uses: []}
    if (known === undefined) bySource.set(id, entry)
    const mark = letter(entry.uses.length)
    const plain = {
      id: `cite-${entry.number}-${mark}`,
      number: entry.number,
      letter: mark,
      source: id,
    }
    const use: CitationUse =
      locator === undefined && prefix === undefined && claim === undefined
        ? plain
        : {
            ...plain,
            ...(locator === undefined ? {} : {locator}),
            ...(prefix === undefined ? {} : {prefix}),
            ...(claim === undefined ? {} : {claim}),
          }
    entry.uses.push(use)
    uses[place] = use
  }
  return {sources: [...bySource.values()], uses}
}

/** What the text of a page cites, on the site or not. */
export interface CitedIds {
  readonly sources: readonly string[]
  readonly claims: readonly string[]
}

/** Looks through the text of a page for what it cites. */
export function citedIds(page: AddressedDocument): CitedIds {
  const sources: string[] = []
  const claims: string[] = []
  for (const part of walk(page)) {
    if (part.kind === 'pullQuote' && part.value.source !== undefined) {
      sources.push(part.value.source._ref)
    }
    if (part.kind !== 'block') continue
    for (const child of part.block.children) {
      if (child._type === 'citation') sources.push(child.source._ref)
      else if (child._type === 'claimValue') claims.push(child.claim._ref)
    }
  }
  return sources.length + claims.length === 0 ? NOTHING : {sources, claims}
}

const NOTHING: CitedIds = {sources: [], claims: []}

/** Whether any source that is cited is on the site. */
export const citesAnything = ({sources, claims}: CitedIds, cited: CitedDocuments): boolean =>
  sources.some((id) => cited.source(id) !== undefined) ||
  claims.some((id) => cited.source(cited.claim(id)?.source._ref ?? '') !== undefined)

function citedPlaces(page: AddressedDocument, cited: CitedDocuments): Cited[] {
  const places: Cited[] = []
  for (const part of walk(page)) {
    if (part.kind === 'pullQuote' && part.value.source !== undefined) {
      const {source, locator} = part.value
      places.push({place: part.place, source: source._ref, locator})
    }
    if (part.kind !== 'block') continue
    for (const child of part.block.children) {
      if (child._type === 'citation') {
        const {source, locator, prefix} = child
        const place = `${part.place}.${child._key}`
        places.push({place, source: source._ref, locator, prefix})
      } else if (child._type === 'claimValue') {
        const claim = cited.claim(child.claim._ref)
        if (claim === undefined) continue
        const {_id, source, locator} = claim
        const place = `${part.place}.${child._key}`
        places.push({place, source: source._ref, locator, claim: _id})
      }
    }
  }
  return places
}
