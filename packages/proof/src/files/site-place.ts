/** Where a site will stand: what links inside it are resolved against. */
export interface SitePlace {
  /** `https://example.com`, or undefined where nobody knows: then every full address is foreign. */
  readonly origin: string | undefined
  /** The path under the origin that the site is hosted at, with both slashes: `/` or `/docs/`. */
  readonly basePath: string
}

/** Where an address in a file leads. */
export type Target =
  | {readonly kind: 'own'; readonly address: string; readonly fragment: string}
  | {readonly kind: 'foreign'; readonly host: string}
  /** `mailto:`, `tel:`: another program, no request. */
  | {readonly kind: 'program'; readonly scheme: string}
  /** Carries its own content: `data:` and `blob:`. */
  | {readonly kind: 'inline'}
  | {readonly kind: 'script'}
  /** Inside the origin and outside of the path the site is hosted at. */
  | {readonly kind: 'outside'; readonly address: string}
  | {readonly kind: 'broken'}

/** The place that an address names; nobody knows it where it is none. */
export function placeAt(base: string | undefined): SitePlace {
  if (base === undefined || !URL.canParse(base)) return {origin: undefined, basePath: '/'}
  const {origin, pathname} = new URL(base)
  return {origin, basePath: pathname.endsWith('/') ? pathname : `${pathname}/`}
}

// Reserved by RFC 2606, so that it is never anybody's host.
const NOWHERE = 'https://site.invalid'

/** Resolves an address as a browser does that reads it in the file at `from`. */
export function targetOf(value: string, from: string, {origin, basePath}: SitePlace): Target {
  const base = `${NOWHERE}${basePath.slice(0, -1)}${from}`
  if (!URL.canParse(value, base)) return {kind: 'broken'}
  const url = new URL(value, base)
  if (url.protocol === 'javascript:' || url.protocol === 'vbscript:') return {kind: 'script'}
  if (url.protocol === 'data:' || url.protocol === 'blob:') return {kind: 'inline'}
  if (!/^(?:https?|wss?|ftp|file):$/.test(url.protocol)) {
    return {kind: 'program', scheme: url.protocol.slice(0, -1)}
  }
  if (url.origin !== NOWHERE && url.origin !== origin) return {kind: 'foreign', host: url.host}
  const path = decoded(url.pathname)
  if (!path.startsWith(basePath)) return {kind: 'outside', address: path}
  const address = path.slice(basePath.length - 1)
  return {kind: 'own', address, fragment: decoded(url.hash.slice(1))}
}

/** An escape that is none stands for itself, as browsers have it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
