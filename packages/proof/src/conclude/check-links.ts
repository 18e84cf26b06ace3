import type {Finding} from '../finding.ts'
import type {Site} from './site.ts'

/** Every link inside the site leads to a page, and every fragment to a place on it. */
export function* checkLinks(site: Site): Generator<Finding> {
  const pages = new Map(site.pages.map(({address, facts}) => [address, facts]))
  const known = new Map<string, ReadonlySet<string>>()
  const idsOf = (address: string): ReadonlySet<string> | undefined => {
    const page = pages.get(address)
    if (page === undefined) return undefined
    const ids = known.get(address) ?? new Set(page.ids)
    known.set(address, ids)
    return ids
  }
  for (const {address, facts} of site.judgedPages) {
    for (const {value, line} of facts.links) {
      const target = site.target(value, address)
      const at = {rule: 'dead-link', address, ...(line === undefined ? {} : {line})} as const
      if (target.kind === 'outside' || target.kind === 'broken') {
        yield {
          ...at,
          message: `It links to ${value}, which is no address of this site.`,
          remedy: `Begin the address with ${site.place.basePath}.`,
        }
      }
      if (target.kind !== 'own') continue
      if (!site.files.has(target.address) && !site.redirects.has(target.address)) {
        yield {
          ...at,
          message: `It links to ${value}, where nothing is.`,
          remedy: 'Link to a page that is there, or add a redirect.',
        }
      } else if (site.isWhole && !leadsSomewhere(target.fragment, () => idsOf(target.address))) {
        yield {
          ...at,
          message: `It links to ${value}, and that page has no place "${target.fragment}".`,
          remedy: 'Mend the fragment, or give the place its id.',
        }
      }
    }
  }
}

/** Every redirect leads to a page of this site. */
export function* checkRedirects(site: Site): Generator<Finding> {
  for (const [from, {to, file, line}] of site.redirects) {
    const at = {address: file, ...(line === undefined ? {} : {line})}
    const target = site.target(to, from)
    if (target.kind === 'own') {
      const isPattern = /[*:]/.test(to)
      if (isPattern || site.files.has(target.address) || site.redirects.has(target.address))
        continue
      yield {
        rule: 'dead-link',
        ...at,
        message: `${from} leads to ${to}, where nothing is.`,
        remedy: 'Lead it to a page that is there.',
      }
    } else {
      yield {
        rule: 'foreign-redirect',
        ...at,
        message: `${from} leads away from this site, to ${to}.`,
        remedy: 'Show a page with a plain link instead, so that readers see where they go.',
      }
    }
  }
}

const leadsSomewhere = (fragment: string, ids: () => ReadonlySet<string> | undefined): boolean =>
  !isPlace(fragment) || (ids()?.has(fragment) ?? true)

/** Whether a fragment means a place: `#top` is known to every browser, and a text fragment is no id. */
export const isPlace = (fragment: string): boolean =>
  fragment !== '' && fragment !== 'top' && !fragment.startsWith(':~:')
