import {safeHref, type Source} from '@stepzero/content-model'

/** Where a source can be read, and the host a reader will find there. */
export interface SourceAddress {
  readonly href: string
  readonly host: string
}

/** The host of an address as readers know it. */
export const hostOf = (href: string): string => new URL(href).host.replace(/^www\./, '')

/**
 * The best address of a source: its DOI, which does not move, else its own. Undefined where none is
 * known, or what is stored is none a reader may follow.
 */
export const sourceAddress = (source: Source): SourceAddress | undefined => {
  if (source.doi !== undefined) {
    return {href: `https://doi.org/${encodeURI(source.doi)}`, host: `doi:${source.doi}`}
  }
  const href = source.url === undefined ? undefined : safeHref(source.url)
  return href === undefined ? undefined : {href, host: hostOf(href)}
}
