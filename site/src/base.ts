/** The path this site is hosted under, with a slash at both ends; `/` for nearly everyone. */
export const BASE = import.meta.env.BASE_URL

/**
 * The address of a page or file of this site as a link must write it: `/glossary/` as it is, or
 * `/trust-site/glossary/` where the site is hosted under a path. Addresses elsewhere, and
 * fragments, pass unchanged.
 */
export function here(address: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? BASE + address.slice(1) : address
}
