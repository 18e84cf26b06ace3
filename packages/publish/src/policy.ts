/**
 * What a page of the site may load: its own files and nothing else. The site's layout writes the
 * same words into each page, so that it holds on hosts that send no headers.
 */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"

/** Sent with every answer. `frame-ancestors` works in a header only, not in a page. */
export const HEADERS: ReadonlyMap<string, string> = new Map([
  ['Content-Security-Policy', `${POLICY}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  // The pages readers go on to are not told which page they came from.
  ['Referrer-Policy', 'same-origin'],
])

/** For files whose name changes with their content. */
export const CACHE_FOREVER = 'public, max-age=31536000, immutable'

/** For everything else: kept, but asked about each time. */
export const CACHE_ASKING = 'public, max-age=0, must-revalidate'

/** True for files whose name changes with their content, so that a browser never asks again. */
export function isImmutable(address: string): boolean {
  return address.startsWith('/_astro/') || /^\/images\/[0-9a-f]{40}-[^/]+\.webp$/.test(address)
}
