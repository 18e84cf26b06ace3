import type {View} from '@stepzero/content'
import {safeHref, type SiteLink} from '@stepzero/content-model'
import {here} from '../base.ts'
import {localizedIn} from '../format/localized.ts'

/** A link as a page shows it. */
export interface ShownLink {
  readonly label: string
  readonly href: string
}

/** A link of the settings, ready to show; undefined where its page is not on this site. */
export const shownLink = (link: SiteLink, graph: View): ShownLink | undefined => {
  const page = link.page === undefined ? undefined : graph.link(link.page._ref)
  const address = page?.address ?? (link.href === undefined ? undefined : safeHref(link.href))
  if (address === undefined) return undefined
  return {label: localizedIn(link.label, graph.language) ?? address, href: here(address)}
}
