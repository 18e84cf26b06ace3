import type {ListKind, View} from '@stepzero/content'
import {listedAt, safeHref, type ListedType, type SiteLink} from '@stepzero/content-model'
import {here} from '../base.ts'
import {localizedIn} from '../format/localized.ts'

/** A link as a page shows it. */
export interface ShownLink {
  readonly label: string
  readonly href: string
}

/** How a view calls the list of a type. */
const KINDS: Readonly<Record<ListedType, ListKind>> = {
  journey: 'journeys',
  glossaryEntry: 'glossary',
  insight: 'insights',
  newsletterIssue: 'newsletter',
  selfCheck: 'self-checks',
  source: 'sources',
}

/** Whether an address is that of a list with nothing in it. */
const leadsToNothing = (href: string, graph: View): boolean => {
  const type = listedAt(href)
  return type !== undefined && !graph.hasAny(KINDS[type])
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
