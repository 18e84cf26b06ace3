/**
 * An address as a header or a link writes it: an address of the site with the path it is hosted
 * under, one elsewhere as it is, both percent-encoded so that they are one word.
 */
export function hrefOf(address: string, base: string): string {
  if (!address.startsWith('/')) return new URL(address).href
  // The host is never seen: an address of the site has a single slash in front.
  const {pathname, search, hash} = new URL(`${base}${address.slice(1)}`, 'http://localhost')
  return `${pathname}${search}${hash}`
}
