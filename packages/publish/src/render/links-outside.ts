const LINK = /\s(?:href|src|action|poster)="(?<to>\/(?!\/)[^"]*)"/g
const SIZES = /\s(?:image)?srcset="(?<list>[^"]*)"/g

/**
 * The links of a page that start at the root of the host instead of the path the site is hosted
 * under: they would leave the site. Each is told once.
 */
export function linksOutside(html: string, base: string): string[] {
  const links = [...html.matchAll(LINK)].map((match) => match.groups?.['to'] ?? '')
  const sizes = [...html.matchAll(SIZES)].flatMap((match) => addressesIn(match.groups?.['list']))
  return [...new Set([...links, ...sizes])].filter((link) => !link.startsWith(base))
}

/** Each entry of the list is an address and a width or density. */
function addressesIn(list = ''): string[] {
  const addresses = list.split(',').map((entry) => entry.trim().split(/\s/)[0] ?? '')
  return addresses.filter((address) => /^\/(?!\/)/.test(address))
}
