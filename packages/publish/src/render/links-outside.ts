const LINK = /\s(?:href|src|action|poster)="(?<to>\/(?!\/)[^"]*)"/g

/**
 * The links of a page that start at the root of the host instead of the path the site is hosted
 * under: they would leave the site. Each is told once.
 */
export function linksOutside(html: string, base: string): string[] {
  const links = [...html.matchAll(LINK)].map((match) => match.groups?.['to'] ?? '')
  return [...new Set(links)].filter((link) => !link.startsWith(base))
}
