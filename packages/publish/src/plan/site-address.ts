import {SiteAddressError} from '../errors.ts'

/** Where a site is hosted: an origin, and the path under it with a slash at both ends. */
export interface SiteAddress {
  readonly origin: string
  readonly path: string
}

/**
 * Reads `https://example.com` or `https://example.com/trust`.
 *
 * @throws {@link SiteAddressError} for anything that is not http(s), or that carries a query, a
 * fragment or a password
 * @public
 */
export function parseSiteAddress(text: string): SiteAddress {
  if (!URL.canParse(text)) throw new SiteAddressError(text)
  const url = new URL(text)
  const plain = url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`
  const safe = /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/.test(path)
  if (!/^https?:$/.test(url.protocol) || !plain || !safe) throw new SiteAddressError(text)
  return {origin: url.origin, path}
}
