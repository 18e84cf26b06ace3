import {addressOfFile} from '../files/address-of-file.ts'
import {targetOf, type SitePlace, type Target} from '../files/site-place.ts'
import type {FileFacts, PageFacts} from '../inspect/file-facts.ts'

/** One page, and where it stands. */
export interface Page {
  readonly address: string
  readonly facts: PageFacts
}

/** The facts of every file, and how their addresses meet. */
export interface Site {
  readonly place: SitePlace
  /** By address. */
  readonly files: ReadonlyMap<string, FileFacts>
  /** Pages that show something; those that only send on are none. */
  readonly pages: readonly Page[]
  /** The files and pages to be judged by what they hold: all, or a few that have changed. */
  readonly judged: ReadonlyMap<string, FileFacts>
  readonly judgedPages: readonly Page[]
  /** Whether every file is judged, so that the whole can be. */
  readonly isWhole: boolean
  /** Former addresses, and where they lead, as it is written. */
  readonly redirects: ReadonlyMap<
    string,
    {readonly to: string; readonly file: string; readonly line?: number}
  >
  target(value: string, from: string): Target
}

/**
 * Brings the facts of files together. Their paths are from the root of the site.
 *
 * @param target - resolves addresses; who asks again and again keeps one
 * @param only - addresses to judge; all unless given
 */
export function siteOf(
  facts: ReadonlyMap<string, FileFacts>,
  place: SitePlace,
  target: Site['target'],
  only?: ReadonlySet<string>,
): Site {
  const files = new Map([...facts].map(([path, one]) => [addressOfFile(path), one]))
  const redirects = new Map<string, {to: string; file: string; line?: number}>()
  const pages: Page[] = []
  for (const [address, {page, redirects: lines}] of files) {
    if (page?.refresh !== undefined) redirects.set(address, {to: page.refresh, file: address})
    else if (page !== undefined) pages.push({address, facts: page})
    for (const {from, to, line} of lines ?? []) {
      const own = target(from, '/')
      if (own.kind === 'own') redirects.set(own.address, {to, file: address, line})
    }
  }
  const judged = only === undefined ? files : those(files, only)
  return {
    place,
    files,
    pages,
    judged,
    judgedPages: only === undefined ? pages : pages.filter(({address}) => only.has(address)),
    isWhole: only === undefined,
    redirects,
    target,
  }
}

/** What every way of reading an address takes as it is written. */
const PLAIN_PLACE = /^#[\w-]*$/
const PLAIN_ADDRESS = /^\/(?:[\w-]+\/)*(?:[\w-]+(?:\.\w+)?)?$/

/** Resolves addresses, each that means the same everywhere once. */
export function targetsIn(place: SitePlace): Site['target'] {
  const known = new Map<string, Target>()
  return (value, from) => {
    const found = known.get(value)
    if (found !== undefined) return found
    // Most of what is not the same everywhere is a place on the page itself.
    if (PLAIN_PLACE.test(value) && PLAIN_ADDRESS.test(from)) {
      return {kind: 'own', address: from, fragment: value.slice(1)}
    }
    if (!/^(?:\/|[a-z]+:)/i.test(value)) return targetOf(value, from, place)
    const target = targetOf(value, from, place)
    known.set(value, target)
    return target
  }
}

/** The files at some addresses. */
function those(
  files: ReadonlyMap<string, FileFacts>,
  only: ReadonlySet<string>,
): ReadonlyMap<string, FileFacts> {
  const found = new Map<string, FileFacts>()
  for (const address of only) {
    const file = files.get(address)
    if (file !== undefined) found.set(address, file)
  }
  return found
}
