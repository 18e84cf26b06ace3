/**
 * An address as a header or a link writes it: an address of the site with the path it is hosted
 * under, one elsewhere as it is, both percent-encoded so that they are one word.
 */
export function hrefOf(address: string, base: string): string {
  if (!address.startsWith('/')) return new URL(address).href
  // A URL parser drops tabs and line ends, and takes `//` and `/\` for the start of a host.
  const rest = address
    .replace(/^\/+/, '')
    // oxlint-disable-next-line no-control-regex -- they are what this is about
    .replace(/[\u0000-\u0020\u007f\\]/g, encodeURIComponent)
  const {pathname, search, hash} = new URL(`${base}${rest}`, 'http://localhost')
  return `${pathname}${search}${hash}`
}
