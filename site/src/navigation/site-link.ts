import type {ListKind, View} from '@stepzero/content'
import {safeHref, type SiteLink} from '@stepzero/content-model'
import {here} from '../base.ts'
import {localizedIn} from '../format/localized.ts'

/** A link as a page shows it. */
export interface ShownLink {
  readonly label: string
  readonly href: string
}

/** Lists by their addresses; one with nothing in it has no page, and no feed. */
const LISTS = {
  '/journeys/': 'journeys',
  '/glossary/': 'glossary',
  '/insights/': 'insights',
  '/insights/feed.xml': 'insights',
  '/newsletter/': 'newsletter',
  '/newsletter/feed.xml': 'newsletter',
  '/self-checks/': 'self-checks',
  '/sources/': 'sources',
} as const satisfies Readonly<Record<string, ListKind>>

const isList = (address: string): address is keyof typeof LISTS => Object.hasOwn(LISTS, address)

/** Whether an address is that of a list with nothing in it. */
const leadsToNothing = (href: string, graph: View): boolean => {
  const [path = ''] = href.split(/[?#]/)
  const address = /\/$|\.xml$/.test(path) ? path : `${path}/`
  return isList(address) && !graph.hasAny(LISTS[address])
}

/**
 * A link of the settings, ready to show; undefined where its page is not on this site: left out, too,
 * while a list is empty, so that taking its last page away holds up nothing else.
 */
export const shownLink = (link: SiteLink, graph: View): ShownLink | undefined => {
  const page = link.page === undefined ? undefined : graph.link(link.page._ref)
  const address = page?.address ?? (link.href === undefined ? undefined : safeHref(link.href))
  if (address === undefined || leadsToNothing(address, graph)) return undefined
  return {label: localizedIn(link.label, graph.language) ?? address, href: here(address)}
}
