const SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:'])

// C0 controls, space and DEL are dropped or folded by browsers inside a scheme ("java\tscript:"),
// so an address that carries one is refused instead of cleaned.
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp} ]/u

/**
 * The address if a reader may follow it, else `undefined`.
 *
 * Accepts https, http, mailto and tel addresses, a path on this site (`/glossary/`) and a fragment
 * (`#method`). Refuses every other scheme, protocol-relative addresses (`//host`), backslashes
 * (browsers read them as slashes) and control characters. It never rewrites what it accepts.
 *
 * @public
 */
export const safeHref = (address: string): string | undefined => {
  if (address === '' || CONTROL.test(address) || address.includes('\\')) return undefined
  if (address.startsWith('#')) return address
  if (address.startsWith('/')) return address.startsWith('//') ? undefined : address
  const parsed = URL.parse(address)
  if (parsed === null || !SCHEMES.has(parsed.protocol)) return undefined
  // "https:host" parses, but a browser resolves it against the page it stands on.
  if (parsed.protocol.startsWith('http') && !/^https?:\/\/[^/]/iu.test(address)) return undefined
  return address
}
